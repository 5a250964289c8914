import type { Unit } from '../../lib/core/units';
import { choiceOf, LANGUAGE_OPTION, LANGUAGES } from '../choice';
import type { Command } from '../command';
import { loadUnits } from '../geodata';
import { rounded } from '../../lib/publish/table';
import { report, type Column } from '../report';

const COLUMNS: readonly Column<Unit>[] = [
  { name: 'unit', heading: { en: 'Unit', uk: 'Одиниця' }, cell: (unit) => unit.id },
  { name: 'nameEn', heading: { en: 'Name', uk: 'Назва англійською' }, cell: (unit) => unit.nameEn },
  { name: 'nameUk', heading: { en: 'Name in Ukrainian', uk: 'Назва' }, cell: (unit) => unit.nameUk },
  {
    name: 'publishedAreaKm2',
    heading: { en: 'Published, km²', uk: 'Опублікована, км²' },
    cell: (unit) => unit.publishedAreaKm2,
  },
  {
    name: 'computedKm2',
    heading: { en: 'Computed, km²', uk: 'Обчислена, км²' },
    digits: 1,
    cell: (unit) => unit.computedKm2,
  },
  {
    name: 'differencePct',
    heading: { en: 'Difference, %', uk: 'Різниця, %' },
    digits: 2,
    signed: true,
    cell: (unit) => unit.differencePct,
  },
];

/** Published and computed area of each unit. */
export const areas: Command = {
  name: 'areas',
  summary: 'published and computed area of each of the 27 units',
  description: 'Area of each unit as published and as computed from its outline on the WGS84 ellipsoid.',
  positionals: [],
  options: LANGUAGE_OPTION,
  run({ arguments: given }) {
    const language = choiceOf(given, 'lang', LANGUAGES, 'en');
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
        language,
        below: units.flatMap((unit) => {
          const [name, note] = language === 'uk' ? [unit.nameUk, unit.noteUk] : [unit.nameEn, unit.note];
          return note === undefined ? [] : [`${unit.id} ${name}: ${note}`];
        }),
      }),
    };
  },
};
