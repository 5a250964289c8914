import { drawsNothingCounted, type ControlSnapshot, type Definition } from './control';

/**
 * Why two snapshots cannot be compared under a definition: only pockets count, and each map has a main body of its own,
 * so that what is detached from it is other land without having changed hands; or one draws nothing that counts.
 */
export type Incomparable = 'pockets' | 'nothing-in-a' | 'nothing-in-b';

/** The reason against comparing two snapshots, if there is one. */
export function whyIncomparable(
  definition: Pick<Definition, 'classes' | 'pocketsOnly'>,
  a: Pick<ControlSnapshot, 'areas'>,
  b: Pick<ControlSnapshot, 'areas'>,
): Incomparable | undefined {
  if (drawsNothingCounted(a, definition)) return 'nothing-in-a';
  if (drawsNothingCounted(b, definition)) return 'nothing-in-b';
  return definition.pocketsOnly === true && a.areas !== b.areas ? 'pockets' : undefined;
}
