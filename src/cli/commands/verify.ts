import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readControl } from '../../lib/core/adapters';
import type { ControlSnapshot } from '../../lib/core/control';
import { DataError } from '../../lib/core/errors';
import type { Geodata } from '../../lib/core/geodata';
import { composeFigure } from '../../lib/figure/compose';
import { readRecord, type FigureRecord } from '../../lib/figure/record';
import { verifyFigure, type Difference } from '../../lib/figure/verify';
import { valueOf, type Command, type Invocation } from '../command';
import { loadFigureData } from '../figure-data';
import { readFigureFile } from '../figure-reading';
import { readText } from '../files';
import { loadGeodata } from '../geodata';
import { report, type Column } from '../report';

const COLUMNS: readonly Column<Difference>[] = [
  { name: 'in', heading: 'In', cell: (difference) => difference.in },
  { name: 'what', heading: 'What', cell: ({ what }) => what },
  { name: 'found', heading: 'Found', cell: ({ found }) => found },
  { name: 'expected', heading: 'Expected', cell: ({ expected }) => expected },
];

const SENTENCES = {
  verified: 'Verified: the file is what its own record gives on the data there is now.',
  'data-differ': 'Data differ: the file is as it was made, but the data have changed since.',
  altered: 'Altered: the file is not what its own record gives.',
} as const;

/** Checks a figure made earlier. */
export const verify: Command = {
  name: 'verify',
  summary: 'checks a figure: made from these data, with these numbers, and unaltered?',
  description:
    'Reads what an SVG, PNG or PDF figure says it was made from, makes it anew and compares numbers, words and drawing.\n' +
    'Answers verified, data-differ or altered, with what differs. Exit code: 0 when verified, else 1; 2 when the file\n' +
    'cannot be read or is no figure.',
  positionals: ['FILE'],
  options: {
    control: { value: 'FILE', help: 'the control file the figure was made on, unless it was the built-in one' },
  },
  async run(invocation) {
    const { arguments: given, terminal, progress } = invocation;
    const [name = ''] = given.positionals;
    const file = readFigureFile(readBytes(name, terminal.folder));
    if (file === undefined) throw new DataError(name, '', 'is not an SVG, PNG or PDF; give a figure');
    const record = file.record === undefined ? undefined : readRecord(file.record);
    if (record === undefined) {
      throw new DataError(
        name,
        '',
        'carries no record of what it was made from, or a damaged one; only figures of this product can be checked',
      );
    }
    progress.step('Making the figure anew ...');
    const geodata = loadGeodata();
    const known = new Set(geodata.scenarios.map((scenario) => scenario.id));
    const missing = record.spec.scenarios.find((id) => !known.has(id));
    if (missing !== undefined) {
      throw new DataError(
        name,
        'scenarios',
        `"${missing}" is not a scenario of these data, so nothing can be compared`,
      );
    }
    const data = loadFigureData(geodata, snapshotFor(record, geodata, invocation, name));
    const made = composeFigure(record.spec, data);
    const drawing = await file.compare(made);
    const { answer, differences, otherRenderer } = verifyFigure(
      { record, drawing, ...(file.texts && { texts: file.texts }) },
      made,
    );
    return {
      report: report({
        json: {
          file: name,
          answer,
          snapshot: record.snapshot,
          asOf: record.asOf,
          dataHash: record.dataHash,
          otherRenderer,
          differences,
          numbers: record.numbers,
        },
        columns: differences.length === 0 ? [] : COLUMNS,
        rows: differences,
        above: [
          SENTENCES[answer],
          ...(otherRenderer
            ? ['It was drawn by another version: numbers and words were compared, the drawing was not.']
            : []),
        ],
      }),
      exitCode: answer === 'verified' ? 0 : 1,
    };
  },
};

function snapshotFor(
  record: FigureRecord,
  geodata: Geodata,
  { arguments: given, terminal }: Invocation,
  name: string,
): ControlSnapshot {
  const control = valueOf(given, 'control');
  if (control !== undefined) {
    const text = readText(control, terminal.folder);
    return readControl(text, { name: control, ukraine: geodata, ...(record.asOf !== null && { asOf: record.asOf }) });
  }
  if (record.snapshot.startsWith('builtin-')) return geodata.builtin;
  throw new DataError(name, '', `was made on a control file (${record.snapshot}); give that file with --control FILE`);
}

function readBytes(name: string, folder: string): Buffer {
  try {
    return readFileSync(resolve(folder, name));
  } catch (error) {
    throw new DataError(name, '', `cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
}
