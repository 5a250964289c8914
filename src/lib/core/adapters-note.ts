import type { ImportNote } from './control';
import type { Repair, RepairKind } from './geometry/repair';
import { repairMessage } from './geometry/repair-message';
import { shownKm2 } from './shown-value';
import type { Bilingual } from './text';

/** A feature that was left out of a snapshot. */
export interface Dropped {
  readonly reason: 'no-geometry' | 'points-or-lines' | 'encloses-nothing' | 'unknown-class' | 'ukraine-held';
  /** The class it stated, for the last two. */
  readonly word?: Bilingual;
  /** Its area, or the area that the file states for it when it has no geometry, km². */
  readonly areaKm2?: number;
}

const NO_WORD: Bilingual = { en: '', uk: '' };

const DROPPED: Record<Dropped['reason'], (word: Bilingual) => Bilingual> = {
  'no-geometry': () => ({ en: 'features without geometry left out', uk: 'об’єкти без геометрії відкинуто' }),
  'points-or-lines': () => ({ en: 'points and lines left out', uk: 'точки та лінії відкинуто' }),
  'encloses-nothing': () => ({
    en: 'polygons that enclose nothing left out',
    uk: 'полігони, що нічого не охоплюють, відкинуто',
  }),
  'unknown-class': (word) => ({
    en: `features of an unknown class (${word.en}) left out`,
    uk: `об’єкти невідомого класу (${word.uk}) відкинуто`,
  }),
  'ukraine-held': (word) => ({
    en: `features read as held by Ukraine (${word.en}) left out; what no polygon covers is Ukraine's`,
    uk: `об’єкти, прочитані як утримувані Україною (${word.uk}), відкинуто; непокрите полігонами є українським`,
  }),
};

/** Notes on what was left out: one for each reason and word, with how many and how much. */
export function droppedNotes(dropped: readonly Dropped[]): ImportNote[] {
  const groups = new Map<string, Dropped[]>();
  for (const one of dropped) {
    const key = `${one.reason} ${one.word?.en ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const known = group.filter(({ areaKm2 }) => areaKm2 !== undefined);
    const areaKm2 = known.length > 0 ? known.reduce((sum, one) => sum + (one.areaKm2 ?? 0), 0) : undefined;
    const text = DROPPED[first.reason](first.word ?? NO_WORD);
    return [measured('dropped', text, group.length, areaKm2, first.reason === 'no-geometry')];
  });
}

/** Why a feature was left out, for messages. */
export function droppedReason({ reason, word }: Dropped): Bilingual {
  return DROPPED[reason](word ?? NO_WORD);
}

/** Notes on what was put right: one for each kind of repair, over all features. */
export function repairNotes(repairs: readonly Repair[]): ImportNote[] {
  const kinds = new Map<RepairKind, { count: number; changeKm2: number | undefined }>();
  for (const { kind, count, changeKm2 } of repairs) {
    const sum = kinds.get(kind) ?? { count: 0, changeKm2: undefined };
    kinds.set(kind, {
      count: sum.count + count,
      changeKm2: changeKm2 === undefined ? sum.changeKm2 : (sum.changeKm2 ?? 0) + changeKm2,
    });
  }
  return [...kinds].map(([kind, { count, changeKm2 }]) => ({
    kind: 'repaired',
    count,
    ...(changeKm2 !== undefined && { areaKm2: Math.abs(changeKm2) }),
    message: sentence(repairMessage(kind, count, changeKm2)),
  }));
}

/** A note that ends with its count and, when known, its area; `isStated` when only the file vouches for the area. */
export function measured(
  kind: ImportNote['kind'],
  text: Bilingual,
  count: number,
  areaKm2: number | undefined,
  isStated = false,
): ImportNote {
  const km2 = areaKm2 === undefined ? undefined : shownKm2(areaKm2);
  const english = km2 === undefined ? '' : `, ${km2.en}${isStated ? ' by its own count' : ''}`;
  const ukrainian = km2 === undefined ? '' : `, ${km2.uk}${isStated ? ' за самим файлом' : ''}`;
  return {
    kind,
    count,
    ...(areaKm2 !== undefined && { areaKm2 }),
    message: sentence({ en: `${text.en}: ${count}${english}`, uk: `${text.uk}: ${count}${ukrainian}` }),
  };
}

function sentence({ en, uk }: Bilingual): Bilingual {
  const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return { en: capital(en), uk: capital(uk) };
}
