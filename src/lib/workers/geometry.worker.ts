import { serve } from './calls';
import { createGeometry } from './geometry';

declare const self: DedicatedWorkerGlobalScope;

serve(createGeometry(), self);
