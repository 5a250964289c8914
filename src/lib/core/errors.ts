/** Bad input, said so that a person can mend it: which file, where in it, what was found. */
export class DataError extends Error {
  override readonly name = 'DataError';

  /**
   * @param file name of the file, URL or argument
   * @param path where in it (`transfers[0].area.units[1]`), or '' for the whole
   * @param problem what was found and how to mend it, in English
   */
  constructor(
    readonly file: string,
    readonly path: string,
    readonly problem: string,
  ) {
    super([file, path, problem].filter((part) => part !== '').join(': '));
  }
}

/** What an error says, of whatever kind it is: JavaScript lets anything be thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
