import { basename, dirname, extname, join } from 'node:path';
import type { Situation } from '../lib/core/situation';
import type { FigureSpec } from '../lib/figure/spec';
import { dataFiles } from '../lib/publish/data-files';
import { publicationOf, type Picture } from '../lib/publish/publication';
import { zipFiles, type ArchivedFile } from '../lib/publish/zip-files';
import { REVIEW_OPTIONS, reviewPageFrom } from './claim-review';
import { isOn, UsageError, type Arguments, type Option } from './command';

/** Options of the data beside a figure. */
export const PACKAGE_OPTIONS: Readonly<Record<string, Option>> = {
  data: { help: 'ledger, claims, areas, state and sources as files beside the figure; always so in a .zip' },
  ...REVIEW_OPTIONS,
};

/** A file that was written. */
export interface WrittenFile {
  /** Its path; inside an archive, that of the archive and its own. */
  readonly name: string;
  readonly bytes: number;
}

/** One figure in the kinds it is wanted in. */
export interface PackagedFigure {
  readonly scenarios: readonly string[];
  readonly pictures: readonly Picture[];
}

/** Takes files to where the person wants them. */
export interface FigurePackage {
  /** A picture, written or kept for the archive. */
  addPicture(name: string, bytes: Uint8Array): WrittenFile;
  /** The data of a figure whose pictures were added; nothing unless data are wanted. */
  addData(figure: PackagedFigure): readonly WrittenFile[];
  /** The archive; undefined when files were written one by one. */
  finish(): WrittenFile | undefined;
}

/** Whether the name asks for one archive with the pictures and all data in it. */
export function isArchive(out: string): boolean {
  return extname(out).toLowerCase() === '.zip';
}

/** Where the figures of one command go: files in a folder, with data beside them when wanted, or one archive. */
export function figurePackage(
  out: string,
  spec: FigureSpec,
  situation: Situation,
  given: Arguments,
  write: (name: string, bytes: Uint8Array) => void,
): FigurePackage {
  const archived: ArchivedFile[] | undefined = isArchive(out) ? [] : undefined;
  const wantsData = archived !== undefined || isOn(given, 'data');
  const reviewPage = reviewPageFrom(given);
  if (reviewPage !== undefined && !wantsData) throw new UsageError('--url goes with --data or with a .zip.');
  const add = (name: string, content: string | Uint8Array): WrittenFile => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    if (archived) archived.push({ name: name.replaceAll('\\', '/'), content: bytes });
    else write(name, bytes);
    return { name: archived ? join(out, name) : name, bytes: bytes.length };
  };
  return {
    addPicture: add,
    addData({ scenarios, pictures }) {
      const [first] = pictures;
      if (!wantsData || first === undefined) return [];
      const publication = publicationOf(
        situation,
        {
          scenarios,
          options: spec.choices.parameters,
          optionalTransfers: spec.choices.optional,
          opacities: spec.opacities ?? {},
          language: spec.language,
          areaUnit: spec.areaUnit,
        },
        {
          pictures: pictures.map(({ name, alt }) => ({ name: basename(name), alt })),
          ...(reviewPage && { reviewPage }),
        },
      );
      const stem = archived ? '' : `${basename(first.name, extname(first.name))}.`;
      return dataFiles(publication, stem).map(({ name, text }) => add(join(dirname(first.name), name), text));
    },
    finish() {
      if (archived === undefined) return undefined;
      const bytes = zipFiles(archived);
      write(out, bytes);
      return { name: out, bytes: bytes.length };
    },
  };
}
