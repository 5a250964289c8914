import { classNames } from './checks/change-words';
import { CONTROL_CLASSES, type ControlClass, type ImportNote } from './control';
import type { SourceFeature } from './geojson-file';
import { hasArea } from './geometry/read-rings';
import { shownValue } from './shown-value';
import type { Bilingual } from './text';

/** What a feature stands for: a control class, Ukraine-held land, or a word nobody knows. */
export type Meaning = ControlClass | 'ukraine' | 'unknown';

/** Each feature's meaning, in their order, and what was assumed to find it. */
export interface Meanings {
  readonly meanings: readonly Meaning[];
  /** The property that was read; undefined when no feature has one. */
  readonly key: string | undefined;
  readonly notes: readonly ImportNote[];
}

/** Properties in which publishers state the class, in order of preference. */
const CLASS_KEYS = ['class', 'control_class', 'control', 'status', 'category', 'layer_type', 'layer', 'type'];

/** A name is no class, but some publishers write theirs there; only where every land in the file has one that is known. */
const NAME_KEY = 'name';

/** How publishers' words are read; the first that fits decides. Words are lower-case, separated by single spaces. */
const MEANINGS: readonly (readonly [RegExp, Meaning])[] = [
  [/^ukraine control map$/, 'occupied'],
  [/liberat|counter ?offensive|partisan|ukrain\w* (held|control)|held by ukraine|^ukraine$|звільнен|україн/, 'ukraine'],
  [/^(not|un|non) ?(occupied|controlled)|^free/, 'ukraine'],
  [/claim|заявлен/, 'claimed'],
  [/advance|infiltrat|просуван/, 'advance'],
  [/contest|gr[ae]y|unknown|disputed|no man|сір|невідом/, 'contested'],
  [/occup|russia|control|annex|окупован|^ордло\b|^cadr\b/, 'occupied'],
];

/**
 * Reads the class of each feature from its properties. A file without any is read as occupied land throughout, as
 * the publishers who state no class mean it; `isKnownPublisher` says that this is so and needs no note.
 */
export function readMeanings(features: readonly SourceFeature[], isKnownPublisher: boolean): Meanings {
  const land = features.filter(({ geometry }) => hasArea(geometry));
  const key =
    CLASS_KEYS.find((candidate) => features.some((feature) => tells(feature, candidate))) ??
    (land.length > 0 && land.every((feature) => tells(feature, NAME_KEY)) ? NAME_KEY : undefined);
  if (key === undefined) {
    const notes: ImportNote[] = isKnownPublisher ? [] : [withoutClass(features.length)];
    return { meanings: features.map(() => 'occupied'), key, notes };
  }
  const meanings = features.map((feature) => meaningOf(valueOf(feature, key)));
  return { meanings, key, notes: aliasNotes(features, meanings, key) };
}

/** The word a feature states its class with, as shown in notes. */
export function statedClass(feature: SourceFeature, key: string | undefined): Bilingual {
  const value = key === undefined ? undefined : valueOf(feature, key);
  return value === undefined || value === null ? { en: 'no class', uk: 'без класу' } : shownValue(value);
}

function valueOf({ properties }: SourceFeature, key: string): unknown {
  return Object.entries(properties).find(([name]) => name.toLowerCase() === key)?.[1];
}

/** Whether this property says something of control; one called `class` always does, known word or not. */
function tells(feature: SourceFeature, key: string): boolean {
  const value = valueOf(feature, key);
  return key === 'class' ? value !== undefined && value !== null : meaningOf(value) !== 'unknown';
}

function meaningOf(value: unknown): Meaning {
  if (typeof value !== 'string') return 'unknown';
  const words = value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const exact = CONTROL_CLASSES.find((known) => known === words);
  return exact ?? MEANINGS.find(([pattern]) => pattern.test(words))?.[1] ?? 'unknown';
}

function aliasNotes(features: readonly SourceFeature[], meanings: readonly Meaning[], key: string): ImportNote[] {
  const counts = new Map<string, { meaning: ControlClass; count: number }>();
  for (const [index, feature] of features.entries()) {
    const meaning = CONTROL_CLASSES.find((known) => known === meanings[index]);
    const value = valueOf(feature, key);
    if (meaning === undefined || value === meaning) continue;
    const word = JSON.stringify(value);
    counts.set(word, { meaning, count: (counts.get(word)?.count ?? 0) + 1 });
  }
  return [...counts].map(([word, { meaning, count }]) => ({
    kind: 'assumed',
    count,
    message: {
      en: `${key} ${word} is read as the class ${classNames([meaning], 'en')} (features: ${count}).`,
      uk: `${key} ${word} прочитано як клас ${classNames([meaning], 'uk')} (об’єктів: ${count}).`,
    },
  }));
}

function withoutClass(count: number): ImportNote {
  return {
    kind: 'assumed',
    count,
    message: {
      en: `No feature states a class; all are read as occupied (features: ${count}).`,
      uk: `Жоден об’єкт не має класу; усі прочитано як окуповане (об’єктів: ${count}).`,
    },
  };
}
