import { zipSync } from 'fflate';

/** A file for an archive. */
export interface ArchivedFile {
  readonly name: string;
  /** Text is written as UTF-8. */
  readonly content: string | Uint8Array;
}

/** Pictures and archives hold compressed bytes already. */
const COMPRESSED = /\.(png|webp|gif|pdf|zip)$/i;

/**
 * One zip archive. The same files give the same bytes: they are sorted by name, and all bear the first moment a zip
 * can hold.
 *
 * @throws Error when two files have one name
 */
export function zipFiles(files: readonly ArchivedFile[]): Uint8Array<ArrayBuffer> {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const twice = sorted.find((file, index) => file.name === sorted[index + 1]?.name);
  if (twice !== undefined) throw new Error(`two files of the archive are named ${twice.name}`);
  // A zip holds local time without its zone: this is 1 January 1980, 00:00 wherever it is made.
  const mtime = new Date(1980, 0, 1);
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      sorted.map(({ name, content }) => [
        name,
        [
          typeof content === 'string' ? encoder.encode(content) : content,
          { mtime, level: COMPRESSED.test(name) ? 0 : 6 },
        ],
      ]),
    ),
  );
}
