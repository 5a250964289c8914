import * as v from 'valibot';
import { DataError } from '../errors';
import type { Bilingual } from '../text';
import { didYouMean } from './suggest';

/** How a value that should not be there is quoted in a message: short, and never a whole object. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text;
}

/** A path such as `transfers[0].area.units[1]` grown by one step; a key that is no plain name is put in brackets. */
export function join(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(step)) return `${path}[${quote(step)}]`;
  return path === '' ? step : `${path}.${step}`;
}

/** An object with these members and no others; what is missing and what is unknown is said by name. */
export function object<Entries extends v.ObjectEntries>(entries: Entries) {
  const allowed = Object.keys(entries);
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'Object') return `an object is expected, found ${quote(issue.input)}`;
    if (issue.expected !== 'never') return 'is missing; add it';
    const found = String(issue.path?.at(-1)?.key);
    return `is not a known key${didYouMean(found, allowed)} (known: ${allowed.join(', ')})`;
  });
}

/** One of a fixed set of words. */
export function oneOf<const Options extends readonly (string | number)[]>(options: Options) {
  return v.picklist(options, (issue) => notOneOf(issue.input, options));
}

/** The sentence for a word that is not in a fixed set, with the nearest that is. */
export function notOneOf(found: unknown, options: readonly (string | number)[]): string {
  const hint = typeof found === 'string' ? didYouMean(found, options.map(String)) : '';
  return `${quote(found)} is not one of ${options.join(', ')}${hint}`;
}

/** Text with something in it. */
export const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'is empty'),
);

/** One text in both languages, neither empty. */
export const bilingual: v.GenericSchema<unknown, Bilingual> = object({ en: text, uk: text });

/** A finite number; JSON cannot hold another, but a caller's object can. */
export const finite = v.pipe(v.number(), v.finite());

/** Lower-case words joined by hyphens, as ids and file names are written. */
export const kebabId = v.pipe(
  v.string(),
  v.check(
    (value) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
    (issue) => `${quote(issue.input)} is not an id (lower-case words joined by hyphens)`,
  ),
);

/** A calendar day that exists, written 2025-08-12. */
export const isoDate = v.pipe(
  v.string(),
  v.check(isDay, (issue) => `${quote(issue.input)} is not a date like 2025-08-12`),
);

/** True for a calendar day that exists, written 2025-08-12. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** An address that a person can follow. */
export const webAddress = v.pipe(
  v.string(),
  v.check(
    (value) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value),
    (issue) => `${quote(issue.input)} is not a web address`,
  ),
);

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  finite: 'a finite number',
  boolean: 'true or false',
  array: 'a list',
  literal: 'another value',
};

/**
 * Reads `json` by `schema`, or says in a DataError what is wrong first and where.
 *
 * @param at path of `json` inside its file, '' for the whole file
 */
export function read<Schema extends v.GenericSchema>(
  schema: Schema,
  json: unknown,
  file: string,
  at = '',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, json, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  let path = at;
  for (const step of issue.path ?? []) path = join(path, typeof step.key === 'number' ? step.key : String(step.key));
  const expected = EXPECTED[issue.type];
  const problem = expected === undefined ? issue.message : `${expected} is expected, found ${quote(issue.input)}`;
  throw new DataError(file, path, problem);
}

/** Throws when two entries of a list share an id. */
export function requireUniqueIds(entries: readonly { readonly id: string }[], file: string, at = ''): void {
  const seen = new Map<string, number>();
  entries.forEach(({ id }, index) => {
    const first = seen.get(id);
    if (first !== undefined) {
      throw new DataError(file, join(join(at, index), 'id'), `"${id}" is also the id of ${join(at, first)}`);
    }
    seen.set(id, index);
  });
}

/** What an id may refer to. A set that is not given is not checked against. */
export interface References {
  readonly units?: ReadonlySet<string>;
  readonly groups?: ReadonlySet<string>;
  readonly places?: ReadonlySet<string>;
  readonly sources?: ReadonlySet<string>;
  readonly claims?: ReadonlySet<string>;
  readonly scenarios?: ReadonlySet<string>;
  /** Ids of the parameters of the scenario an expression belongs to; outside a scenario there are none. */
  readonly parameters?: ReadonlySet<string>;
}

const KIND_WORDS: Record<keyof References, string> = {
  units: 'a unit',
  groups: 'a group',
  places: 'a place',
  sources: 'a source',
  claims: 'a claim',
  scenarios: 'a scenario',
  parameters: 'a parameter of this scenario',
};

/** Throws unless `id` is known; unit and claim ids are too alike for a guess at the one that was meant. */
export function requireKnown(
  id: string,
  kind: keyof References,
  references: References,
  file: string,
  path: string,
): void {
  const known = references[kind];
  if (known === undefined || known.has(id)) return;
  const hint = kind === 'units' || kind === 'claims' ? '' : didYouMean(id, [...known]);
  throw new DataError(file, path, `${quote(id)} is not ${KIND_WORDS[kind]}${hint}`);
}
