import type { MultiPolygon } from 'geojson';
import type { ControlSnapshot } from '../src/lib/core/control';
import { DEFAULT_DEFINITION } from '../src/lib/core/control';
import type { Geodata } from '../src/lib/core/geodata';
import { areaKm2 } from '../src/lib/core/geometry/area';
import { difference, intersection, union } from '../src/lib/core/geometry/overlay';
import { contentHash } from '../src/lib/core/hash';
import { areaOrZero, createSituation } from '../src/lib/core/situation';
import { computeTransfers } from '../src/lib/core/transfers';
import type { UnitId } from '../src/lib/core/units';

/** Occupied land of one unit in the model and in the reference, km². */
interface UnitComparison {
  readonly unit: UnitId;
  readonly modelKm2: number;
  readonly referenceKm2: number;
  /** What is occupied in one of the two only. */
  readonly symmetricKm2: number;
  /** The unit's own area. */
  readonly unitKm2: number;
}

/** How far one stretch of the modelled line lies from the reference's, km. */
interface StretchComparison {
  readonly stretch: string;
  readonly points: number;
  readonly medianKm: number;
  readonly p90Km: number;
  readonly meanOutwardKm: number;
  readonly rmsKm: number;
  readonly correlationKm: number;
}

/** What was measured of the built-in snapshot, kept in geodata/sources/line-comparison.json. */
export interface Comparison {
  /** {@link hashOfAreas} of the snapshot that was measured. */
  readonly snapshot: string;
  readonly reference: string;
  readonly units: readonly UnitComparison[];
  /** The land of the scenario that hands back the border pockets. */
  readonly pockets: { readonly modelKm2: number; readonly referenceKm2: number };
  readonly stretches: readonly StretchComparison[];
}

/** The scenario whose land is compared. */
const POCKETS_SCENARIO = 'sumy-kharkiv-pockets';

/** Tells one state of the snapshot's land from another; what is said of its uncertainty changes nothing. */
export function hashOfAreas(file: { readonly features: readonly unknown[] }): string {
  return contentHash(JSON.stringify(file.features));
}

/** Occupied land by unit, the units where either has any. */
export function compareUnits(
  { units }: Pick<Geodata, 'units'>,
  model: MultiPolygon,
  reference: MultiPolygon,
): UnitComparison[] {
  return units.flatMap(({ id, geometry }) => {
    const own = intersection(model, geometry);
    const other = intersection(reference, geometry);
    const [modelKm2, referenceKm2] = [areaOrZero(own), areaOrZero(other)];
    if (modelKm2 + referenceKm2 < 0.1) return [];
    const symmetricKm2 = areaOrZero(difference(own, other)) + areaOrZero(difference(other, own));
    return [{ unit: id, modelKm2, referenceKm2, symmetricKm2, unitKm2: areaKm2(geometry) }];
  });
}

/** km² that the scenario of the border pockets would move on a snapshot. */
export function pocketsKm2(geodata: Geodata, snapshot: ControlSnapshot): number {
  const scenario = geodata.scenarios.find(({ id }) => id === POCKETS_SCENARIO);
  if (scenario === undefined) throw new Error(`no scenario "${POCKETS_SCENARIO}"`);
  const transfers = computeTransfers(scenario, createSituation(geodata, snapshot, DEFAULT_DEFINITION));
  return areaOrZero(union(transfers.filter(({ active }) => active).map(({ geometry }) => geometry)));
}

/** How near the model was to come before it was first compared. */
interface Aim {
  readonly name: string;
  readonly limit: number;
  readonly unit: '%' | 'km²';
  /** How far off it is, signed, in that unit. */
  readonly miss: (comparison: Comparison) => number;
  readonly row: (comparison: Comparison) => readonly [modelKm2: number, referenceKm2: number, symmetricPct?: number];
}

function unitOf({ units }: Comparison, id: UnitId): UnitComparison {
  const found = units.find(({ unit }) => unit === id);
  if (found === undefined) throw new Error(`no comparison of ${id}`);
  return found;
}

const pct = (model: number, reference: number) => (model / reference - 1) * 100;

function occupied(name: string, id: UnitId, limit: number, unit: Aim['unit'] = '%'): Aim {
  return {
    name,
    limit,
    unit,
    miss: (comparison) => {
      const { modelKm2, referenceKm2 } = unitOf(comparison, id);
      return unit === '%' ? pct(modelKm2, referenceKm2) : modelKm2 - referenceKm2;
    },
    row: (comparison) => {
      const { modelKm2, referenceKm2, symmetricKm2, unitKm2 } = unitOf(comparison, id);
      return [modelKm2, referenceKm2, (symmetricKm2 / unitKm2) * 100];
    },
  };
}

function held(name: string, id: UnitId, limit: number, unit: Aim['unit']): Aim {
  const both = (comparison: Comparison) => {
    const { modelKm2, referenceKm2, unitKm2 } = unitOf(comparison, id);
    return [unitKm2 - modelKm2, unitKm2 - referenceKm2] as const;
  };
  return {
    name,
    limit,
    unit,
    miss: (comparison) => {
      const [model, reference] = both(comparison);
      return unit === '%' ? pct(model, reference) : model - reference;
    },
    row: both,
  };
}

/** All aims, in the order of the table in docs/METHOD.md. */
export const AIMS: readonly Aim[] = [
  occupied('Luhansk', 'UA-09', 1.5),
  occupied('Donetsk', 'UA-14', 2),
  occupied('Zaporizhzhia', 'UA-23', 2),
  occupied('Kherson', 'UA-65', 2.5),
  occupied('Kharkiv', 'UA-63', 15),
  occupied('Sumy', 'UA-59', 25),
  occupied('Mykolaiv', 'UA-48', 15),
  occupied('Dnipropetrovsk', 'UA-12', 40, 'km²'),
  {
    name: 'border pockets',
    limit: 20,
    unit: '%',
    miss: ({ pockets }) => pct(pockets.modelKm2, pockets.referenceKm2),
    row: ({ pockets }) => [pockets.modelKm2, pockets.referenceKm2],
  },
  held('held in Donetsk', 'UA-14', 4, '%'),
  held('held in Luhansk', 'UA-09', 120, 'km²'),
];

/** At most this part of Donetsk oblast may be occupied in one of the two only, percent. */
export const SYMMETRIC_AIM_PCT = 3.5;

/** What of Donetsk oblast is occupied in one of the two only, percent of it. */
export function symmetricPctOfDonetsk(comparison: Comparison): number {
  const { symmetricKm2, unitKm2 } = unitOf(comparison, 'UA-14');
  return (symmetricKm2 / unitKm2) * 100;
}

/** The table of areas in docs/METHOD.md, cell by cell. */
export function areaRows(comparison: Comparison): string[][] {
  return AIMS.map((aim) => {
    const [model, reference, symmetric] = aim.row(comparison);
    const digits = Math.max(model, reference) < 10 ? 1 : 0;
    const miss = `${signed(aim.miss(comparison), aim.unit === '%' || digits === 1 ? 1 : 0)} ${aim.unit}`;
    return [
      aim.name,
      number(model, digits),
      number(reference, digits),
      miss,
      symmetric === undefined ? '' : `${number(symmetric, 1)} %`,
      `${aim.limit} ${aim.unit}`,
    ];
  });
}

/** The table of distances in docs/METHOD.md, cell by cell. */
export function stretchRows({ stretches }: Comparison): string[][] {
  return stretches.map((one) => [
    one.stretch,
    number(one.points, 0),
    `${number(one.medianKm, 2)} km`,
    `${number(one.p90Km, 2)} km`,
    `${signed(one.meanOutwardKm, 2)} km`,
    `${number(one.rmsKm, 2)} km`,
    `${number(one.correlationKm, 1)} km`,
  ]);
}

function number(value: number, digits: number): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function signed(value: number, digits: number): string {
  return `${value < 0 ? '\u2212' : '+'}${number(Math.abs(value), digits)}`;
}
