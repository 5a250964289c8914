import { byteText } from './byte-text';
import { textsOf, type DisplayList } from './display-list';
import { PDF_RECORD_KEY } from './pdf-record';
import type { FigureWriters } from './read-figure';
import type { Difference } from './verify';

/** The record of a PDF of ours; undefined when it has none. */
export function readPdfRecord(bytes: Uint8Array): string | undefined {
  const text = byteText(bytes);
  // The document information names an object of its own for each text.
  const id = new RegExp(`/${PDF_RECORD_KEY} (\\d+) 0 R`).exec(text)?.[1];
  const opening = id === undefined ? -1 : text.search(new RegExp(`\\n${id} 0 obj\\n\\(`));
  if (opening < 0) return undefined;
  let record = '';
  for (let at = text.indexOf('(', opening) + 1; at < text.length && text[at] !== ')'; at += 1) {
    if (text[at] === '\\') at += 1;
    record += text[at] ?? '';
  }
  return record;
}

/** What of a PDF differs from the figure made anew. Streams are compared unpacked, for packers differ. */
export async function comparePdf(
  bytes: Uint8Array,
  made: DisplayList,
  writers: FigureWriters,
): Promise<readonly Difference[]> {
  const anew = await writers.pdf(made);
  const found = await pdfParts(bytes, writers);
  const wanted = await pdfParts(anew, writers);
  if (found.streams.length !== wanted.streams.length) {
    const count = (parts: PdfParts) => `${parts.streams.length} streams`;
    return [{ in: 'drawing', what: 'structure', found: count(found), expected: count(wanted) }];
  }
  const differing = wanted.streams.flatMap((stream, index) => {
    const other = found.streams[index] ?? '';
    return stream === other ? [] : streamDifferences(other, stream, made);
  });
  if (differing.length > 0) return differing;
  if (found.rest === wanted.rest) return [];
  return [{ in: 'record', what: 'document information', found: 'edited', expected: 'as written' }];
}

function streamDifferences(found: string, expected: string, made: DisplayList): readonly Difference[] {
  const words = (stream: string) => stream.match(/BT\n[\s\S]*?\nET/g) ?? [];
  const [foundWords, expectedWords] = [words(found), words(expected)];
  const texts = textsOf(made.nodes);
  const edited = expectedWords.flatMap((block, index): Difference[] =>
    block === foundWords[index]
      ? []
      : [
          {
            in: 'text',
            what: texts[index]?.figure ?? `text ${index + 1}`,
            found: 'other words or another place',
            expected: texts[index]?.text ?? '',
          },
        ],
  );
  return edited.length > 0
    ? edited
    : [{ in: 'drawing', what: 'page', found: `${found.length} bytes`, expected: `${expected.length} bytes` }];
}

interface PdfParts {
  readonly streams: readonly string[];
  readonly rest: string;
}

/** Streams unpacked, and what stands between them without lengths and offsets, which depend on the packing. */
async function pdfParts(bytes: Uint8Array, { inflate }: FigureWriters): Promise<PdfParts> {
  const text = byteText(bytes);
  const packed: string[] = [];
  const rest = text
    .slice(0, text.lastIndexOf('xref\n0 '))
    .replaceAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g, (_, stream: string) => {
      packed.push(stream);
      return '';
    })
    .replaceAll(/\/Length \d+/g, '');
  const streams = await Promise.all(
    packed.map((stream) =>
      inflate(Uint8Array.from(stream, (character) => character.charCodeAt(0))).then(byteText, () => stream),
    ),
  );
  return { streams, rest };
}
