import * as v from 'valibot';
import { CONTROL_CLASSES } from '../core/control';
import { contentHash } from '../core/hash';
import type { UnitId } from '../core/units';
import { AREA_UNITS, FULL_OPACITY_PCT, LEAST_OPACITY_PCT } from '../core/view';
import { textsOf, type DisplayNode } from './display-list';
import { PROJECTIONS, type FigureSpec } from './spec';
import { FIGURE_THEMES } from './theme';

/** Raised whenever the same spec and data give other marks, so that an older file is not called altered for it. */
export const RENDERER = 6;

/** A number as it is printed, with what it is of. */
export interface PrintedNumber {
  readonly id: string;
  readonly text: string;
}

/** What a file carries to be checked by. */
export interface FigureRecord {
  readonly product: 'territorial-control-map';
  readonly renderer: number;
  readonly spec: FigureSpec;
  /** Id of the control snapshot; a file's own hash when a person opened it. */
  readonly snapshot: string;
  readonly asOf: string | null;
  readonly dataHash: string;
  /** Hash of all words on the figure, in drawing order. */
  readonly textHash: string;
  readonly numbers: readonly PrintedNumber[];
}

const NUMBER = v.pipe(v.number(), v.finite());
const SIZE = v.object({
  widthPt: NUMBER,
  heightPt: v.optional(NUMBER),
  medium: v.picklist(['screen', 'print']),
  dpi: NUMBER,
});
const UNIT = v.custom<UnitId>((value) => typeof value === 'string' && /^UA-\d\d$/.test(value));
const OPACITY_PCT = v.pipe(v.number(), v.integer(), v.minValue(LEAST_OPACITY_PCT), v.maxValue(FULL_OPACITY_PCT));
const SPEC = v.object({
  scenarios: v.array(v.string()),
  transfers: v.optional(NUMBER),
  choices: v.object({ parameters: v.record(v.string(), NUMBER), optional: v.array(v.string()) }),
  opacities: v.optional(v.record(v.string(), OPACITY_PCT)),
  definition: v.object({
    classes: v.array(v.picklist(CONTROL_CLASSES)),
    crimea: v.boolean(),
    pocketsOnly: v.optional(v.boolean()),
  }),
  language: v.picklist(['en', 'uk']),
  areaUnit: v.picklist(AREA_UNITS),
  theme: v.picklist(FIGURE_THEMES),
  size: SIZE,
  projection: v.picklist(PROJECTIONS),
  extent: v.union([
    v.picklist(['ukraine', 'scenario']),
    v.object({ unit: UNIT }),
    v.object({ box: v.tuple([NUMBER, NUMBER, NUMBER, NUMBER]) }),
  ]),
  bearing: NUMBER,
  title: v.optional(v.string()),
  dek: v.optional(v.string()),
  keyFigures: v.boolean(),
  table: v.boolean(),
});
const RECORD = v.object({
  product: v.literal('territorial-control-map'),
  renderer: NUMBER,
  spec: SPEC,
  snapshot: v.string(),
  asOf: v.nullable(v.string()),
  dataHash: v.string(),
  textHash: v.string(),
  numbers: v.array(v.object({ id: v.string(), text: v.string() })),
});

/** The record as one line of JSON, in ASCII so that any file format can hold it. */
export function writeRecord(record: FigureRecord): string {
  return JSON.stringify(record).replaceAll(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The record of a file, or undefined when the text is none. */
export function readRecord(text: string): FigureRecord | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const result = v.safeParse(RECORD, json);
  if (!result.success) return undefined;
  const { size } = result.output.spec;
  return {
    ...result.output,
    spec: specOf({ ...result.output.spec, size: { ...size, heightPt: size.heightPt } }),
  };
}

function specOf(written: v.InferOutput<typeof SPEC> & { size: FigureSpec['size'] }): FigureSpec {
  const { title, dek, transfers, opacities, ...rest } = written;
  return {
    ...rest,
    ...(title !== undefined && { title }),
    ...(dek !== undefined && { dek }),
    ...(transfers !== undefined && { transfers }),
    ...(opacities !== undefined && { opacities }),
  };
}

/** The numbers among the marks, the parts of one joined in drawing order. */
export function printedNumbers(nodes: readonly DisplayNode[]): readonly PrintedNumber[] {
  const numbers = new Map<string, string>();
  for (const { figure, text } of textsOf(nodes)) {
    if (figure === undefined) continue;
    const known = numbers.get(figure);
    numbers.set(figure, known === undefined ? text : `${known} ${text}`);
  }
  return [...numbers].map(([id, text]) => ({ id, text }));
}

/** Hash of all words of a figure in drawing order. */
export function textHashOf(texts: readonly string[]): string {
  return contentHash(texts.join('\n'));
}
