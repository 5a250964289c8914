import type { Unit } from '../../lib/core/units';
import type { Command } from '../command';
import { loadUnits } from '../geodata';
import { rounded } from '../../lib/publish/table';
import { report, type Column } from '../report';

const COLUMNS: readonly Column<Unit>[] = [
  { name: 'unit', heading: 'Unit', cell: (unit) => unit.id },
  { name: 'nameEn', heading: 'Name', cell: (unit) => unit.nameEn },
  { name: 'nameUk', heading: 'Назва', cell: (unit) => unit.nameUk },
  { name: 'publishedAreaKm2', heading: 'Published, km²', cell: (unit) => unit.publishedAreaKm2 },
  { name: 'computedKm2', heading: 'Computed, km²', digits: 1, cell: (unit) => unit.computedKm2 },
  { name: 'differencePct', heading: 'Difference, %', digits: 2, signed: true, cell: (unit) => unit.differencePct },
];

/** Published and computed area of each unit. */
export const areas: Command = {
  name: 'areas',
  summary: 'published and computed area of each of the 27 units',
  description: 'Area of each unit as published and as computed from its outline on the WGS84 ellipsoid.',
  positionals: [],
  options: {},
  run() {
    const units = loadUnits();
    return {
      report: report({
        json: units.map((unit) => ({
          unit: unit.id,
          nameEn: unit.nameEn,
          nameUk: unit.nameUk,
          publishedAreaKm2: unit.publishedAreaKm2,
          computedKm2: rounded(unit.computedKm2),
          differencePct: rounded(unit.differencePct),
        })),
        columns: COLUMNS,
        rows: units,
        below: units.flatMap((unit) => (unit.note ? [`${unit.id} ${unit.nameEn}: ${unit.note}`] : [])),
      }),
    };
  },
};
