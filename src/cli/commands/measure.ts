import { measureFile, type Measurement } from '../../lib/core/measure';
import { isOn, type Command } from '../command';
import { readText } from '../files';
import { rounded } from '../../lib/publish/table';
import { report, type Column } from '../report';

const COLUMNS: readonly Column<Measurement>[] = [
  { name: 'index', heading: 'Feature', cell: (row) => row.index },
  { name: 'areaKm2', heading: 'Area, km²', digits: 3, cell: (row) => row.areaKm2 },
  { name: 'repairs', heading: 'Repaired', cell: (row) => row.repairs.join('; ') },
  { name: 'note', heading: 'Note', cell: (row) => row.note ?? '' },
];

/** Area of every feature of a person's own file. */
export const measure: Command = {
  name: 'measure',
  summary: 'area of each feature of a GeoJSON file',
  description:
    'Area of each feature on the WGS84 ellipsoid, in km², with what had to be repaired first. Edges are straight in\n' +
    'longitude and latitude (RFC 7946). A feature without geometry has no area, and says so; nor has one that would\n' +
    'lie in Ukraine if longitude and latitude were exchanged, unless --anywhere is given.',
  positionals: ['FILE'],
  options: { anywhere: { help: 'measure land in south-west Asia too, as it stands' } },
  run({ arguments: given, terminal, progress }) {
    const [name = ''] = given.positionals;
    const text = readText(name, terminal.folder);
    progress.step(`Measuring ${name} ...`);
    const rows = measureFile(text, name, { anywhere: isOn(given, 'anywhere') });
    return {
      report: report({
        json: rows.map((row) => ({ ...row, areaKm2: row.areaKm2 === null ? null : rounded(row.areaKm2) })),
        columns: COLUMNS,
        rows,
      }),
    };
  },
};
