import { basename, dirname, extname, join } from 'node:path';
import { isDay } from '../lib/core/parse/structure';
import type { Situation } from '../lib/core/situation';
import { DEFAULT_VIEW, type View } from '../lib/core/view';
import type { FigureSpec } from '../lib/figure/spec';
import { dataFiles } from '../lib/publish/data-files';
import type { Picture, Publication, ReviewPage } from '../lib/publish/publication';
import { zipFiles, type ArchivedFile } from '../lib/publish/zip-files';
import { isOn, UsageError, valueOf, type Arguments, type Option } from './command';

/** Options that name the page reviews of claims will stand on. */
export const REVIEW_OPTIONS: Readonly<Record<string, Option>> = {
  url: { value: 'ADDRESS', help: 'page that reviews of claims will stand on; with --author' },
  author: { value: 'NAME', help: 'organisation that publishes the reviews' },
  'author-url': { value: 'ADDRESS', help: 'its own page' },
  published: { value: 'DATE', help: 'day of the review, 2025-08-20' },
};

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
      const publication: Publication = {
        situation,
        view: viewOf({ ...spec, scenarios }, situation),
        pictures: pictures.map(({ name, alt }) => ({ name: basename(name), alt })),
        ...(reviewPage && { reviewPage }),
      };
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

/** What the figure shows as the application would: the address in the data files opens it there. */
function viewOf(
  { scenarios, choices, language, areaUnit }: FigureSpec,
  { geodata, snapshot, definition }: Situation,
): View {
  return {
    ...DEFAULT_VIEW,
    scenarios,
    options: choices.parameters,
    optionalTransfers: choices.optional,
    definition,
    language,
    areaUnit,
    ...(snapshot.id !== geodata.builtin.id && { snapshot: snapshot.id }),
  };
}

/** The page of the reviews as the person named it; undefined when none was named. */
export function reviewPageFrom(given: Arguments): ReviewPage | undefined {
  const [url, author] = [valueOf(given, 'url'), valueOf(given, 'author')];
  const [authorUrl, datePublished] = [valueOf(given, 'author-url'), valueOf(given, 'published')];
  if (url === undefined && author === undefined && authorUrl === undefined && datePublished === undefined) {
    return undefined;
  }
  if (url === undefined || author === undefined) {
    throw new UsageError('A review names the page it stands on and who publishes it: give both --url and --author.');
  }
  for (const [option, address] of [
    ['url', url],
    ['author-url', authorUrl],
  ] as const) {
    if (address !== undefined && !/^https?:\/\/[^\s/]+/.test(address)) {
      throw new UsageError(`--${option} "${address}" is not an address; write it as https://example.org/page.`);
    }
  }
  if (datePublished !== undefined && !isDay(datePublished)) {
    throw new UsageError(`--published "${datePublished}" is not a day; write it as 2025-08-20.`);
  }
  return {
    url,
    author,
    ...(authorUrl !== undefined && { authorUrl }),
    ...(datePublished !== undefined && { datePublished }),
  };
}
