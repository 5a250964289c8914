import type { MultiPolygon } from 'geojson';
import { evaluateRegion, unitsNamedIn, withParameters } from './evaluate';
import { boxesTouch, boxOf } from './geometry/box';
import { intersection } from './geometry/overlay';
import type { Region } from './regions';
import type { Scenario, Transfer, TransferKind, TransferSide } from './scenarios';
import {
  allUnitIds,
  areaOrZero,
  heldIn,
  NO_CHOICES,
  remember,
  unitsInScope,
  type Choices,
  type Situation,
} from './situation';
import type { Bilingual } from './text';
import type { UnitId } from './units';

/** The part of a transfer in one unit. A named unit that nothing reaches is listed with 0 and the reason. */
export interface TransferPart {
  readonly unit: UnitId;
  readonly areaKm2: number;
  readonly reason?: Bilingual;
}

/** A transfer worked out on a snapshot: the land the giving side holds there now. */
export interface ComputedTransfer {
  readonly scenario: string;
  /** Position in the scenario's list. */
  readonly index: number;
  readonly kind: TransferKind;
  readonly from: TransferSide;
  readonly to: TransferSide;
  readonly label: Bilingual;
  readonly illustrative: boolean;
  readonly optional: boolean;
  /** Off only for an optional transfer nobody switched on. */
  readonly active: boolean;
  /** Units with a part of it, then named units without. */
  readonly units: readonly UnitId[];
  readonly areaKm2: number;
  readonly perUnit: readonly TransferPart[];
  readonly geometry: MultiPolygon;
  /** The whole area the transfer names inside Ukraine, whoever holds it; what a claim or a freeze outlines. */
  readonly extent: MultiPolygon;
}

/** Parameter values in force for a scenario: the person's choice, else the default. */
export function parametersOf(scenario: Scenario, choices: Choices): Record<string, number> {
  return Object.fromEntries(
    scenario.parameters.map((parameter) => [
      parameter.id,
      choices.parameters[`${scenario.id}.${parameter.id}`] ?? parameter.default,
    ]),
  );
}

/** Every transfer of a scenario on the situation's snapshot, in the scenario's order. */
export function computeTransfers(
  scenario: Scenario,
  situation: Situation,
  choices: Choices = NO_CHOICES,
): readonly ComputedTransfer[] {
  const values = parametersOf(scenario, choices);
  return scenario.transfers.map((transfer, index) => {
    const area = withParameters(transfer.area, values);
    const geometry = transferredLand(transfer, area, situation);
    const perUnit = partsByUnit(geometry, area, transfer, situation);
    return {
      scenario: scenario.id,
      index,
      kind: transfer.kind,
      from: transfer.from,
      to: transfer.to,
      label: transfer.label,
      illustrative: transfer.illustrative ?? false,
      optional: transfer.optional ?? false,
      active: !transfer.optional || choices.optional.includes(`${scenario.id}.${index}`),
      units: perUnit.map((part) => part.unit),
      areaKm2: perUnit.reduce((sum, part) => sum + part.areaKm2, 0),
      perUnit,
      geometry,
      get extent() {
        return remember(situation, `extent ${JSON.stringify(area)}`, () =>
          clipToUkraine(evaluateRegion(area, situation), situation),
        );
      },
    };
  });
}

/** The land of `area` that the giving side holds; with `from: none`, all of it. Never outside Ukraine. */
export function transferredLand(transfer: Transfer, area: Region, situation: Situation): MultiPolygon {
  const named = evaluateRegion(area, situation);
  if (transfer.from === 'none') return clipToUkraine(named, situation);
  if ('heldBy' in area && area.heldBy === transfer.from) return named;
  if ('detachedPockets' in area && transfer.from === 'russia') return named;
  return intersection(named, heldIn(situation, transfer.from, allUnitIds(situation)));
}

function clipToUkraine(geometry: MultiPolygon, situation: Situation): MultiPolygon {
  return intersection(geometry, evaluateRegion({ units: allUnitIds(situation) }, situation));
}

function partsByUnit(
  geometry: MultiPolygon,
  area: Region,
  transfer: Transfer,
  situation: Situation,
): readonly TransferPart[] {
  const reached: TransferPart[] = [];
  for (const [unit, km2] of areaByUnit(geometry, situation)) reached.push({ unit, areaKm2: km2 });
  const touched = new Set(reached.map((part) => part.unit));
  const inScope = new Set(allUnitIds(situation));
  const missed = unitsNamedIn(area).filter((unit) => !touched.has(unit) && inScope.has(unit));
  return [...reached, ...missed.map((unit) => ({ unit, areaKm2: 0, reason: whyNothing(transfer, area) }))];
}

/** km² of a geometry in each unit in scope that it reaches. Remembered by the geometry's object. */
export function areaByUnit(geometry: MultiPolygon, situation: Situation): ReadonlyMap<UnitId, number> {
  const known = remember(situation, 'area by unit', () => new WeakMap<MultiPolygon, ReadonlyMap<UnitId, number>>());
  const areas =
    known.get(geometry) ??
    new Map([...splitByUnit(geometry, situation)].map(([unit, part]) => [unit, areaOrZero(part)] as const));
  known.set(geometry, areas);
  return areas;
}

/** The parts of a geometry that lie in each unit in scope; units it does not reach are left out. */
export function splitByUnit(geometry: MultiPolygon, situation: Situation): Map<UnitId, MultiPolygon> {
  const parts = new Map<UnitId, MultiPolygon>();
  if (geometry.coordinates.length === 0) return parts;
  const box = boxOf(geometry);
  for (const unit of unitsInScope(situation)) {
    if (!boxesTouch(box, boxOf(unit.geometry))) continue;
    const part = intersection(geometry, unit.geometry);
    if (areaOrZero(part) > SPECK_KM2) parts.set(unit.id, part);
  }
  return parts;
}

/** Below this a part is rounding along a shared border, not land. */
const SPECK_KM2 = 1e-4;

function whyNothing(transfer: Transfer, area: Region): Bilingual {
  if (JSON.stringify(area).includes('"band"')) {
    return {
      en: 'the zone does not reach this unit at the chosen depth',
      uk: 'за вибраної глибини зона не сягає цієї одиниці',
    };
  }
  if (transfer.from === 'russia') {
    return {
      en: 'the snapshot shows no such Russian-held land in this unit',
      uk: 'на знімку контролю тут немає такої утримуваної Росією території',
    };
  }
  return {
    en: 'the snapshot shows no such Ukraine-held land in this unit',
    uk: 'на знімку контролю тут немає такої утримуваної Україною території',
  };
}
