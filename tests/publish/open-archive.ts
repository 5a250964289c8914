import { promisify } from 'node:util';
import yauzl from 'yauzl';

/** A file as it came out of an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly modified: Date;
}

/** The files of an archive as another library reads them, in the archive's order. */
export async function openArchive(zip: Uint8Array): Promise<ArchiveEntry[]> {
  const file = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>((bytes, options, done) => {
    yauzl.fromBuffer(bytes, options, done as (error: Error | null, file: yauzl.ZipFile) => void);
  })(Buffer.from(zip), { lazyEntries: true });
  const entries: ArchiveEntry[] = [];
  return new Promise((resolve, reject) => {
    file.on('entry', (entry: yauzl.Entry) => {
      file.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          entries.push({ name: entry.fileName, bytes: Buffer.concat(chunks), modified: entry.getLastModDate() });
          file.readEntry();
        });
      });
    });
    file.on('end', () => {
      resolve(entries);
    });
    file.on('error', reject);
    file.readEntry();
  });
}
