import { DataError } from './errors';
import type { Bilingual } from './text';

/** Where a text stops being JSON, and what is wrong there. Lines and columns count from 1. */
export interface JsonProblem {
  readonly line: number;
  readonly column: number;
  readonly problem: Bilingual;
}

/**
 * The value of a JSON text; a byte order mark is left out.
 *
 * @param mend what to do about a text that is none, as a sentence without its full stop
 * @throws DataError with the line and column where it stops being JSON
 */
export function parseJsonText(text: string, file: string, mend: Bilingual): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const found = findJsonProblem(text);
    const { en, uk } = found?.problem ?? { en: 'it cannot be parsed', uk: 'його не вдалося розібрати' };
    const place = found && {
      en: `line ${found.line}, column ${found.column}`,
      uk: `рядок ${found.line}, позиція ${found.column}`,
    };
    throw new DataError(file, place ?? '', {
      en: `is not valid JSON: ${en}. ${mend.en}`,
      uk: `це не правильний JSON: ${uk}. ${mend.uk}`,
    });
  }
}

const TOKEN =
  /[\s\uFEFF]*(?:([[\]{},:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.]))|(true|false|null)(?!\w))/y;

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'next';

/**
 * The first place where a text breaks JSON's grammar. Engines word their own errors differently and often leave the
 * place out, so it is looked for here. Returns undefined when no problem is found.
 */
export function findJsonProblem(text: string): JsonProblem | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let done = false;
  for (TOKEN.lastIndex = 0; ;) {
    const start = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (!token) return text.slice(start).trim() === '' ? atEnd(text, done, open) : unreadable(text, start);
    const [, mark, string] = token;
    const next: State | undefined = done ? undefined : step(state, mark, string !== undefined, open);
    if (next === undefined) {
      const found = mark ?? token[0].trim();
      const shown = JSON.stringify(found.slice(0, 20));
      return at(text, TOKEN.lastIndex - found.length, {
        en: `${shown} was not expected here`,
        uk: `${shown} тут не очікувалося`,
      });
    }
    state = next;
    done = state === 'next' && open.length === 0;
  }
}

function step(state: State, mark: string | undefined, isString: boolean, open: ('{' | '[')[]): State | undefined {
  const top = open.at(-1);
  const isEnd = (mark === '}' && top === '{') || (mark === ']' && top === '[');
  if (isEnd && (state === 'next' || state === 'value-or-end' || state === 'key-or-end')) {
    open.pop();
    return 'next';
  }
  if (state === 'colon') return mark === ':' ? 'value' : undefined;
  if (state === 'next') return mark === ',' ? (top === '{' ? 'key' : 'value') : undefined;
  if (state === 'key' || state === 'key-or-end') return isString ? 'colon' : undefined;
  if (mark === undefined) return 'next';
  if (mark !== '{' && mark !== '[') return undefined;
  open.push(mark);
  return mark === '{' ? 'key-or-end' : 'value-or-end';
}

function atEnd(text: string, done: boolean, open: readonly string[]): JsonProblem | undefined {
  if (done) return undefined;
  const missing = open.toReversed().map((mark) => (mark === '{' ? '}' : ']'));
  const isMany = missing.length > 6;
  const shown = missing.join('');
  const end = text.trimEnd().length;
  if (shown === '') return at(text, end, { en: 'the file ends in the middle', uk: 'файл обривається посередині' });
  return at(text, end, {
    en: `the file ends in the middle: ${isMany ? `${missing.length} closing brackets` : shown} missing`,
    uk: `файл обривається посередині: бракує ${isMany ? `закривних дужок (${missing.length})` : shown}`,
  });
}

function unreadable(text: string, start: number): JsonProblem {
  const offset = start + (text.slice(start).match(/^[\s\uFEFF]*/)?.[0].length ?? 0);
  const rest = text.slice(offset, offset + 200);
  const word = rest.match(/^[^\s,\]}]{1,20}/)?.[0] ?? rest.slice(0, 1);
  const isCut = rest.startsWith('"') && !/"[\s,\]}:]/.test(text.slice(offset + 1));
  return at(
    text,
    offset,
    isCut
      ? { en: 'the file ends inside a text', uk: 'файл обривається всередині тексту' }
      : { en: `${word} is not JSON`, uk: `${word} — це не JSON` },
  );
}

function at(text: string, offset: number, problem: Bilingual): JsonProblem {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, problem };
}
