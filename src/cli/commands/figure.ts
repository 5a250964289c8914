import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Box } from '../../lib/core/geometry/box';
import { checkWording } from '../../lib/core/loaded-wording';
import type { Unit } from '../../lib/core/units';
import { AREA_UNITS } from '../../lib/core/view';
import { composeFigure } from '../../lib/figure/compose';
import type { DisplayList } from '../../lib/figure/display-list';
import {
  DEFAULT_SPEC,
  opacitiesOf,
  parseSize,
  PROJECTIONS,
  SIZES,
  type Extent,
  type FigureSpec,
} from '../../lib/figure/spec';
import { FIGURE_THEMES } from '../../lib/figure/theme';
import { isOn, UsageError, valueOf, type Arguments, type Command, type Option } from '../command';
import { choiceOf, LANGUAGES } from '../choice';
import { CONTROL_OPTIONS, situationFrom } from '../control';
import { loadFigureData } from '../figure-data';
import { animationOf, FIGURE_TYPES, figureFile, pictureOf } from '../figure-file';
import { figureJobs } from '../figure-jobs';
import { figurePackage, PACKAGE_OPTIONS, type WrittenFile } from '../figure-package';
import { unwritable } from '../files';
import { OWN_OPTION, scenariosFrom } from '../scenario-option';
import { OPACITY_OPTION, opacitiesFrom } from '../opacity-option';
import type { Raster } from '../raster';
import { report, type Column } from '../report';
import type { Terminal } from '../terminal';

interface Row {
  readonly file: string;
  readonly type: string;
  /** Null for what is no picture. */
  readonly widthPt: number | null;
  readonly heightPt: number | null;
  readonly bytes: number;
  readonly alt: string | null;
}

const OPTIONS: Readonly<Record<string, Option>> = {
  scenario: {
    value: 'ID',
    list: true,
    help: 'reported proposals to show, the last drawn over the others; without one, who holds what now',
  },
  ...OWN_OPTION,
  ...OPACITY_OPTION,
  all: { help: 'a figure of every proposal, into the folder that --out names' },
  steps: { help: 'frames from the status quo to the proposal, one transfer after another, and a GIF of them' },
  out: {
    value: 'FILE',
    help: 'file to write: .svg, .png, .webp, .pdf, or .zip for all with its data; with --all or --steps, a folder or .zip, with --steps also .gif',
  },
  type: {
    value: 'TYPE',
    list: true,
    help: `with --all, --steps or .zip, what to draw: ${FIGURE_TYPES.join(', ')}; else svg, for frames png`,
  },
  ...PACKAGE_OPTIONS,
  lang: { value: 'LANGUAGE', help: 'en or uk; else en' },
  theme: { value: 'THEME', help: `${FIGURE_THEMES.join(', ')}; else light` },
  size: { value: 'SIZE', help: `${Object.keys(SIZES).join(', ')}, or pixels as 1600x1000; else wide` },
  dpi: { value: 'N', help: 'pixels per inch of a PNG or WebP, 36 to 1200; else 144 for screens and 300 for print' },
  projection: { value: 'NAME', help: `${PROJECTIONS.join(' or ')}; else ${PROJECTIONS[0]}` },
  extent: { value: 'WHAT', help: 'ukraine, scenario, a unit as UA-14, or a box as W,S,E,N in degrees; else ukraine' },
  bearing: { value: 'DEGREES', help: 'what points up, clockwise from north; else 0' },
  title: { value: 'TEXT', help: 'instead of the title made from the numbers' },
  dek: { value: 'TEXT', help: 'instead of the line under the title' },
  area: { value: 'UNIT', help: `${AREA_UNITS.join(' or ')}; else ${AREA_UNITS[0]}` },
  table: { help: 'a table of reported figures against computed ones' },
  'no-key-figures': { help: 'leaves the key figures out' },
  ...CONTROL_OPTIONS,
};

const COLUMNS: readonly Column<Row>[] = [
  { name: 'file', heading: 'File', cell: ({ file }) => file },
  { name: 'type', cell: ({ type }) => type },
  { name: 'widthPt', heading: 'Width, pt', digits: 1, cell: ({ widthPt }) => widthPt },
  { name: 'heightPt', heading: 'Height, pt', digits: 1, cell: ({ heightPt }) => heightPt },
  { name: 'bytes', heading: 'Bytes', cell: ({ bytes }) => bytes },
  { name: 'alt', cell: ({ alt }) => alt },
];

/** Publication figures. */
export const figure: Command = {
  name: 'figure',
  summary: 'a map fit for print and web, as SVG, PDF, PNG or WebP',
  description:
    'Draws who holds what and what reported proposals would move, with title, legend, key figures, scale, date, source,\n' +
    'definition and disclaimer. The same words give the same bytes. "verify" checks such a file later.',
  positionals: [],
  options: OPTIONS,
  async run(invocation) {
    const { arguments: given, terminal, progress } = invocation;
    const out = valueOf(given, 'out');
    if (out === undefined) throw new UsageError('figure needs a file to write: --out map.svg.');
    const dpi = dpiFrom(given);
    const situation = situationFrom(invocation);
    const { geodata, snapshot, definition } = situation;
    const asked = scenariosFrom(given, geodata);
    const spec: FigureSpec = {
      ...specFrom(given, geodata.units, dpi),
      ...opacitiesOf(asked, opacitiesFrom(given, asked)),
      definition,
    };
    suggestWording(spec, terminal);
    progress.step('Reading the base map ...');
    const data = loadFigureData(geodata, snapshot);
    const jobs = figureJobs(invocation, spec, asked, out, data);
    const frames: Raster[] = [];
    const rows: Row[] = [];
    const output = figurePackage(out, spec, situation, given, (name, bytes) => {
      write(name, terminal.folder, bytes);
    });
    for (const [index, job] of jobs.entries()) {
      progress.step(`${progressBar(index, jobs.length)} ${job.name} ...`);
      const list = composeFigure(job.spec, data);
      if (index === 0) sayWhenHigher(list, spec, terminal);
      const add = (name: string, bytes: Uint8Array) => {
        rows.push(rowOfPicture(output.addPicture(name, bytes), list));
      };
      for (const { type, name } of job.files) add(name, await figureFile(list, type, dpi ?? spec.size.dpi));
      const pictures = job.files.map(({ name }) => ({ name, alt: list.description }));
      if (job.spec.transfers !== undefined) {
        frames.push(pictureOf(list, dpi ?? spec.size.dpi));
        if (job.animation === undefined) continue;
        add(job.animation, animationOf(frames, list.record));
        pictures.unshift({ name: job.animation, alt: list.description });
      }
      rows.push(...output.addData({ scenarios: job.spec.scenarios, pictures }).map(rowOfData));
    }
    const archive = output.finish();
    if (archive) rows.push(rowOfData(archive));
    return { report: report({ json: rows, columns: COLUMNS, rows }) };
  },
};

/** Says on standard error which words of a person's own title and dek take sides. The figure is made all the same. */
function suggestWording({ title, dek, language }: FigureSpec, { stderr }: Terminal): void {
  for (const [option, text] of [
    ['title', title],
    ['dek', dek],
  ] as const) {
    for (const { found, suggestion, reason } of checkWording(text ?? '', language)) {
      stderr.write(`--${option}: "${found}" may take sides; perhaps "${suggestion}". ${reason[language]}\n`);
    }
  }
}

/** Says on standard error when the words need a page higher than was asked for. */
function sayWhenHigher({ heightPt }: DisplayList, { size }: FigureSpec, { stderr }: Terminal): void {
  if (size.heightPt === undefined || heightPt <= size.heightPt + 0.5) return;
  const sizeOf = (height: number) =>
    size.medium === 'screen'
      ? `${Math.round((size.widthPt * size.dpi) / 72)}x${Math.round((height * size.dpi) / 72)} pixels`
      : `${Math.round((size.widthPt * 25.4) / 72)}x${Math.round((height * 25.4) / 72)} mm`;
  stderr.write(
    `--size: the words need more room; the picture is ${sizeOf(heightPt)} instead of ${sizeOf(size.heightPt)}.\n`,
  );
}

function rowOfPicture({ name, bytes }: WrittenFile, { widthPt, heightPt, title }: DisplayList): Row {
  return { file: name, type: extname(name).slice(1).toLowerCase(), widthPt, heightPt, bytes, alt: title };
}

function rowOfData({ name, bytes }: WrittenFile): Row {
  return { file: name, type: extname(name).slice(1), widthPt: null, heightPt: null, bytes, alt: null };
}

function specFrom(given: Arguments, units: readonly Unit[], dpi: number | undefined): FigureSpec {
  const size = valueOf(given, 'size') ?? 'wide';
  const pageSize = parseSize(size, dpi);
  if (pageSize === undefined) {
    throw new UsageError(
      `--size "${size}" is none of ${Object.keys(SIZES).join(', ')}, and no size in pixels (400x400 to 8000x8000).`,
    );
  }
  const title = valueOf(given, 'title');
  const dek = valueOf(given, 'dek');
  return {
    ...DEFAULT_SPEC,
    size: pageSize,
    language: choiceOf(given, 'lang', LANGUAGES, 'en'),
    theme: choiceOf(given, 'theme', FIGURE_THEMES, 'light'),
    projection: choiceOf(given, 'projection', PROJECTIONS, PROJECTIONS[0]),
    areaUnit: choiceOf(given, 'area', AREA_UNITS, AREA_UNITS[0]),
    extent: extentFrom(valueOf(given, 'extent') ?? 'ukraine', units),
    bearing: numberFrom(given, 'bearing', -360, 360) ?? 0,
    keyFigures: !isOn(given, 'no-key-figures'),
    table: isOn(given, 'table'),
    ...(title !== undefined && { title }),
    ...(dek !== undefined && { dek }),
  };
}

function numberFrom(given: Arguments, option: string, least: number, most: number): number | undefined {
  const written = valueOf(given, option);
  if (written === undefined) return undefined;
  const value = Number(written);
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${option} "${written}" is not a number from ${least} to ${most}.`);
}

function dpiFrom(given: Arguments): number | undefined {
  return numberFrom(given, 'dpi', 36, 1200);
}

function extentFrom(written: string, units: readonly Unit[]): Extent {
  if (written === 'ukraine' || written === 'scenario') return written;
  const unit = units.find((candidate) => candidate.id === written);
  if (unit !== undefined) return { unit: unit.id };
  const box = boxFrom(written);
  if (box !== undefined) return { box };
  throw new UsageError(
    `--extent "${written}" is not ukraine, scenario, a unit such as UA-14, or a box such as 35,47,39,50.`,
  );
}

function boxFrom(written: string): Box | undefined {
  const numbers = written.split(',').map(Number);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
  const isBox = numbers.length === 4 && east - west > 0.05 && north - south > 0.05;
  return isBox && west >= -180 && east <= 180 && south >= -80 && north <= 80 ? [west, south, east, north] : undefined;
}

function progressBar(done: number, of: number): string {
  const WIDTH = 20;
  const filled = Math.round((WIDTH * done) / of);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${of},`;
}

function write(name: string, folder: string, bytes: Uint8Array): void {
  try {
    writeFileSync(resolve(folder, name), bytes);
  } catch (error) {
    throw unwritable(name, error);
  }
}
