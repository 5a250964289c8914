import { textsOf, type DisplayList } from './display-list';
import { readRecord, textHashOf, type FigureRecord } from './record';

export const ANSWERS = ['verified', 'data-differ', 'altered'] as const;
/**
 * What a check finds. `data-differ`: the file is as it was made, from other data than there is now. `altered`: it is
 * not what its own record and the data give.
 */
export type Answer = (typeof ANSWERS)[number];

/** One thing that is not as it should be. */
export interface Difference {
  /** Printed words or numbers, the drawing, the file's own record, or the data it was made from. */
  readonly in: 'text' | 'number' | 'drawing' | 'record' | 'data';
  /** What it is of, such as the id of a number. */
  readonly what: string;
  readonly found: string;
  readonly expected: string;
}

/** A file as its reader found it. */
export interface FoundFigure {
  readonly record: FigureRecord;
  /** The words in drawing order, where the format gives them back. */
  readonly texts?: readonly string[];
  /** What of the marks differs from the figure made anew; empty when nothing does. */
  readonly drawing: readonly Difference[];
}

/** An answer with its reasons. */
export interface Verification {
  readonly answer: Answer;
  readonly differences: readonly Difference[];
  /** The file was drawn by another version, whose marks and words cannot be compared; its numbers were. */
  readonly otherRenderer: boolean;
}

/** Holds a file against the figure that its own spec gives on the data there is now. */
export function verifyFigure(found: FoundFigure, made: DisplayList): Verification {
  const { record, texts } = found;
  const now = readRecord(made.record);
  if (now === undefined) throw new Error('A figure made just now has no record');
  const otherRenderer = record.renderer !== now.renderer;
  const numbers = otherRenderer ? valueDifferences(record, now) : numberDifferences(record, now);
  const isAsRecorded = texts === undefined || textHashOf(texts) === record.textHash;
  const sameData = record.dataHash === now.dataHash && record.snapshot === now.snapshot;
  const result = (answer: Answer, differences: readonly Difference[]): Verification => ({
    answer,
    differences,
    otherRenderer,
  });
  if (!sameData) {
    const data: Difference = { in: 'data', what: 'hash', found: record.dataHash, expected: now.dataHash };
    return isAsRecorded
      ? result('data-differ', [data, ...numbers])
      : result('altered', [editedWords(texts, record), data]);
  }
  if (otherRenderer) {
    if (!isAsRecorded) return result('altered', [editedWords(texts, record)]);
    return result(numbers.length === 0 ? 'verified' : 'altered', numbers);
  }
  const words = texts === undefined ? [] : wordDifferences(texts, textsOf(made.nodes));
  const forged: readonly Difference[] =
    record.textHash === now.textHash
      ? []
      : [{ in: 'record', what: 'text hash', found: record.textHash, expected: now.textHash }];
  const all = [...words, ...numbers, ...forged, ...found.drawing];
  return result(all.length === 0 ? 'verified' : 'altered', all);
}

function numberDifferences(record: FigureRecord, now: FigureRecord): readonly Difference[] {
  const [before, after] = [record, now].map(({ numbers }) => new Map(numbers.map(({ id, text }) => [id, text])));
  const ids = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  return ids.flatMap((what): Difference[] => {
    const [found = '', expected = ''] = [before?.get(what), after?.get(what)];
    return found === expected ? [] : [{ in: 'number', what, found, expected }];
  });
}

/** Printed numbers that are mostly words, or follow from the drawing: another version may say them otherwise. */
const WORDED = /^(title|dek|control|definition|scale)$|-(label|verdict)$/;

/** What another version printed otherwise, of the values that both print: a number is the same when rounding alone differs. */
function valueDifferences(record: FigureRecord, now: FigureRecord): readonly Difference[] {
  const made = new Map(now.numbers.map(({ id, text }) => [id, text]));
  return record.numbers.flatMap(({ id, text }): Difference[] => {
    const expected = made.get(id);
    if (expected === undefined || WORDED.test(id) || isSameValue(text, expected)) return [];
    return [{ in: 'number', what: id, found: text, expected }];
  });
}

/** Whether two texts have the same numbers in the same order, each within the rounding of the coarser. */
function isSameValue(one: string, other: string): boolean {
  const [numbers, others] = [one, other].map(numbersIn);
  if (numbers?.length !== others?.length) return false;
  return numbers!.every(({ value, step }, index) => {
    const compared = others![index]!;
    return Math.abs(value - compared.value) <= Math.max(step, compared.step) / 2 + 1e-9;
  });
}

/** Numbers as they are printed, thousands apart and in either language, with the step that their last digit stands for. */
function numbersIn(text: string): readonly { readonly value: number; readonly step: number }[] {
  return [...text.matchAll(/\d+(?:\s\d{3})*(?:[.,]\d+)?/gu)].map(([printed]) => {
    const plain = printed.replaceAll(/\s/gu, '').replace(',', '.');
    const decimals = plain.split('.')[1]?.length;
    const padding = /[1-9](0*)$/.exec(plain)?.[1]?.length ?? 0;
    return { value: Number(plain), step: decimals === undefined ? 10 ** padding : 10 ** -decimals };
  });
}

function wordDifferences(
  texts: readonly string[],
  made: readonly { readonly text: string; readonly figure?: string }[],
): readonly Difference[] {
  const length = Math.max(texts.length, made.length);
  // Words taken out or put in shift all that follow; the first few tell enough.
  const MOST = 12;
  return Array.from({ length }, (_, index) => index)
    .flatMap((index): Difference[] => {
      const [found = '', expected = ''] = [texts[index], made[index]?.text];
      return found === expected
        ? []
        : [{ in: 'text', what: made[index]?.figure ?? `text ${index + 1}`, found, expected }];
    })
    .slice(0, MOST);
}

function editedWords(texts: readonly string[] | undefined, record: FigureRecord): Difference {
  return {
    in: 'text',
    what: 'hash of all words',
    found: textHashOf(texts ?? []),
    expected: record.textHash,
  };
}
