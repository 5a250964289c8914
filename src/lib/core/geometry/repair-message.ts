import { shownKm2 } from '../shown-value';
import type { Bilingual } from '../text';
import type { RepairKind } from './repair';

const WORDS: Record<RepairKind, (count: number, change: Bilingual) => Bilingual> = {
  closed: (count) => ({
    en: `open rings closed: ${count}`,
    uk: `незамкнені контури замкнено: ${count}`,
  }),
  repeated: (count) => ({
    en: `repeated positions left out: ${count}`,
    uk: `повторені точки вилучено: ${count}`,
  }),
  heights: (count) => ({
    en: `third coordinates (heights) left out: ${count}`,
    uk: `треті координати (висоти) відкинуто: ${count}`,
  }),
  degenerate: (count) => ({
    en: `rings that enclose nothing left out: ${count}`,
    uk: `контури, що нічого не охоплюють, відкинуто: ${count}`,
  }),
  'other-parts': (count) => ({
    en: `points and lines left out: ${count}`,
    uk: `точки та лінії відкинуто: ${count}`,
  }),
  winding: (count) => ({
    en: `rings wound the wrong way (RFC 7946) reversed: ${count}`,
    uk: `контури з хибним напрямом обходу (RFC 7946) обернено: ${count}`,
  }),
  'self-crossing': (count, change) => ({
    en: `rings that cross themselves: ${count}; every loop counts as covered, by the nonzero rule${change.en}`,
    uk: `контури, що перетинають самі себе: ${count}; кожна петля вважається покритою, за правилом ненульового обходу${change.uk}`,
  }),
  'ring-role': (count, change) => ({
    en: `rings stored as holes (or as exterior) that are not: ${count}; islands became polygons of their own${change.en}`,
    uk: `контури, хибно записані як отвори (чи як зовнішні): ${count}; острови стали окремими полігонами${change.uk}`,
  }),
  overlap: (count, change) => ({
    en: `polygons or holes that overlap resolved: ${count}; land in common counts once${change.en}`,
    uk: `полігони чи отвори, що перекриваються, узгоджено: ${count}; спільна площа рахується один раз${change.uk}`,
  }),
};

/** A repair in words: what, how often, and by how much it changed the area. */
export function repairMessage(kind: RepairKind, count: number, changeKm2?: number): Bilingual {
  return WORDS[kind](count, changeWords(changeKm2));
}

function changeWords(changeKm2: number | undefined): Bilingual {
  if (changeKm2 === undefined) return { en: '', uk: '' };
  const shown = shownKm2(changeKm2, { signed: true });
  return {
    en: ` (${shown.en} against the plain ring formula)`,
    uk: ` (${shown.uk} проти простої формули контурів)`,
  };
}
