import { loadGeodata } from '../../src/cli/geodata';
import { createSituation } from '../../src/lib/core/situation';
import { DEFAULT_VIEW, type View } from '../../src/lib/core/view';
import type { Publication } from '../../src/lib/publish/publication';

/** The committed data. */
export const GEODATA = loadGeodata();

/** A publication on the committed data and the built-in snapshot. */
export function publish(view: Partial<View> = {}, parts: Partial<Publication> = {}): Publication {
  const whole = { ...DEFAULT_VIEW, ...view };
  return { situation: createSituation(GEODATA, GEODATA.builtin, whole.definition), view: whole, ...parts };
}
