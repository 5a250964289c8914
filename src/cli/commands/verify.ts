import type { ControlSnapshot } from '../../lib/core/control';
import { DataError } from '../../lib/core/errors';
import { builtInSnapshots, type Geodata } from '../../lib/core/geodata';
import { OWN_PREFIX } from '../../lib/core/own-scenarios';
import { checkFigure, type CheckedFigure } from '../../lib/figure/check-figure';
import type { Difference } from '../../lib/figure/verify';
import { valueOf, type Command, type Invocation } from '../command';
import { loadFigureData } from '../figure-data';
import { FIGURE_WRITERS } from '../figure-writers';
import { snapshotNamed } from '../control';
import { readBytes } from '../files';
import { loadGeodata } from '../geodata';
import { OWN_OPTION, withOwnScenarios } from '../scenario-option';
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
    'Reads what an SVG, PNG, WebP, PDF or GIF figure says it was made from, makes it anew and compares numbers, words and drawing.\n' +
    'Answers verified, data-differ or altered, with what differs. Exit code: 0 when verified, else 1; 2 when the file\n' +
    'cannot be read or is no figure.',
  positionals: ['FILE'],
  options: {
    control: { value: 'FILE', help: 'the control file the figure was made on, unless it was a built-in one' },
    own: { ...OWN_OPTION.own, help: 'the scenario file of an own scenario that the figure shows; may be repeated' },
  },
  async run(invocation) {
    const { arguments: given, terminal, progress } = invocation;
    const [name = ''] = given.positionals;
    const bytes = readBytes(name, terminal.folder);
    const geodata = withOwnScenarios(loadGeodata(), invocation);
    progress.step('Making the figure anew ...');
    const checked = await checkFigure(
      bytes,
      geodata.scenarios.map((scenario) => scenario.id),
      (id, asOf) => {
        const snapshot = snapshotFor(id, asOf, geodata, invocation);
        return snapshot && loadFigureData(geodata, snapshot);
      },
      FIGURE_WRITERS,
    );
    if (checked.kind !== 'checked') throw unchecked(checked, name);
    const { record, redrawn, verification } = checked;
    const { answer, differences, otherRenderer } = verification;
    return {
      report: report({
        json: {
          file: name,
          answer,
          snapshot: record.snapshot,
          asOf: record.asOf,
          dataHash: record.dataHash,
          otherRenderer,
          redrawn,
          differences,
          numbers: record.numbers,
        },
        columns: differences.length === 0 ? [] : COLUMNS,
        rows: differences,
        above: [
          SENTENCES[answer],
          ...(otherRenderer
            ? ['It was drawn by another version: its numbers were compared, its wording and drawing were not.']
            : []),
          ...(redrawn
            ? []
            : ['Another program drew its pixels: the picture was held against the hash it carries, not drawn anew.']),
        ],
      }),
      exitCode: answer === 'verified' ? 0 : 1,
    };
  },
};

/** Why there is no answer. */
function unchecked(checked: Exclude<CheckedFigure, { kind: 'checked' }>, name: string): DataError {
  switch (checked.kind) {
    case 'no-picture':
      return new DataError(name, '', 'is not an SVG, PNG, WebP, PDF or GIF; give a figure');
    case 'no-record':
      return new DataError(
        name,
        '',
        'carries no record of what it was made from, or a damaged one; only figures of this product can be checked',
      );
    case 'unknown-scenario':
      return new DataError(
        name,
        'scenarios',
        `"${checked.scenario}" ${checked.scenario.startsWith(OWN_PREFIX) ? 'is somebody’s own scenario; give its file with --own FILE' : 'is not a scenario of these data, so nothing can be compared'}`,
      );
    case 'other-snapshot':
      return new DataError(
        name,
        '',
        `was made on a control file (${checked.snapshot}); give that file with --control FILE`,
      );
  }
}

function snapshotFor(
  id: string,
  asOf: string | null,
  geodata: Geodata,
  invocation: Invocation,
): ControlSnapshot | undefined {
  const control = valueOf(invocation.arguments, 'control');
  const builtIn = builtInSnapshots(geodata).find((snapshot) => snapshot.id === (control ?? id));
  if (control === undefined || builtIn !== undefined) return builtIn;
  return snapshotNamed(control, invocation, geodata, asOf ?? undefined);
}
