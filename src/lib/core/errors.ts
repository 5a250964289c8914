import type { Bilingual } from './text';

/** What an error says: in English always, in Ukrainian where it was said in both languages. */
export interface Reason {
  readonly en: string;
  readonly uk?: string;
}

/** Bad input, said so that a person can mend it: which file, where in it, what was found. */
export class DataError extends Error {
  override readonly name = 'DataError';
  /** Where in it, in English. */
  readonly path: string;
  /** What was found and how to mend it, in English. */
  readonly problem: string;
  /** The whole message in Ukrainian; undefined where only programmers and the command line meet it. */
  readonly uk: string | undefined;

  /**
   * @param file name of the file, URL or argument
   * @param path where in it (`transfers[0].area.units[1]`), or '' for the whole
   * @param problem what was found and how to mend it, in English or in both languages
   */
  constructor(
    readonly file: string,
    path: string | Bilingual,
    problem: string | Bilingual,
  ) {
    const place = typeof path === 'string' ? { en: path, uk: path } : path;
    const { en, uk }: Reason = typeof problem === 'string' ? { en: problem } : problem;
    const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(': ');
    super(joined(file, place.en, en));
    this.path = place.en;
    this.problem = en;
    this.uk = uk === undefined ? undefined : joined(file, place.uk, uk);
  }
}

/** What an error says, of whatever kind it is: JavaScript lets anything be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The same for a reader of either language. */
export function reasonOf(error: unknown): Reason {
  const en = messageOf(error);
  return error instanceof Error && 'uk' in error && typeof error.uk === 'string' ? { en, uk: error.uk } : { en };
}
