/**
 * Writes into geodata/oblasts.geojson what was reported of each unit (from claims.json) and what the scenarios would
 * move in it (computed on the built-in snapshot). Last step of the build; only the two annotations change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { loadGeodata } from '../src/cli/geodata';
import type { Claim, ReportedFigure } from '../src/lib/core/claims';
import { DEFAULT_DEFINITION } from '../src/lib/core/control';
import { movesLand, type Scenario, type TransferSide } from '../src/lib/core/scenarios';
import { createSituation, type Situation } from '../src/lib/core/situation';
import { computeTransfers } from '../src/lib/core/transfers';
import type { ProposedSwap, ReportedControl, UnitId } from '../src/lib/core/units';
import { featureCollection } from './feature-lines';

/** A reported area is set beside the computed one only when it is about a day this near to the snapshot's. */
const COMPARABLE_DAYS = 31;
const MS_PER_DAY = 86_400_000;

const file = new URL('../geodata/oblasts.geojson', import.meta.url);
const definitions = JSON.parse(
  readFileSync(new URL('../geodata/sources/control-definitions.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const geodata = loadGeodata();
const situation: Situation = createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION);

/** The side and the one unit that a figure is of; undefined for groups, gains, totals and other subjects. */
function heldInOneUnit(figure: ReportedFigure): { side: TransferSide | 'other'; unit: UnitId } | undefined {
  const { subject } = figure;
  if (figure.measures !== 'area' || subject === undefined || !('heldBy' in subject)) return undefined;
  const within = subject.in;
  if (within === undefined || !('units' in within)) return undefined;
  const [unit, ...others] = within.units;
  return unit === undefined || others.length > 0 ? undefined : { side: subject.heldBy, unit };
}

function reportedControl(unit: UnitId): ReportedControl[] {
  return geodata.claims.flatMap((claim) => {
    const definition = definitions[claim.id];
    if (definition === undefined) return [];
    return claim.figures.flatMap((figure): ReportedControl[] => {
      const held = heldInOneUnit(figure);
      if (held?.unit !== unit || (held.side !== 'russia' && held.side !== 'ukraine')) return [];
      if (figure.unit !== 'percent' && figure.unit !== 'km2') return [];
      // A bound ("less than 60 km²") is not a share or an area, and the annotation has no word for it.
      if (figure.qualifier === 'less-than' || figure.qualifier === 'more-than') return [];
      const range = figure.low === undefined ? '' : `; reported as ${figure.low}-${figure.high}`;
      return [
        {
          ...(figure.unit === 'percent' ? { sharePct: figure.value } : { km2: figure.value }),
          side: held.side,
          source: claim.source,
          asOf: figure.asOf ?? claim.asOf,
          definition: definition + range,
          claim: claim.id,
        },
      ];
    });
  });
}

function isComparable(claim: Claim): boolean {
  const days = (Date.parse(claim.asOf) - Date.parse(geodata.builtin.asOf ?? '')) / MS_PER_DAY;
  return Math.abs(days) <= COMPARABLE_DAYS;
}

/** Areas that the scenario's own claims report for what a side holds in a unit. */
function reportedAreas(scenario: Scenario, side: TransferSide, unit: UnitId): { km2: number; source: string }[] {
  return geodata.claims.flatMap((claim) => {
    if (!scenario.claims.includes(claim.id) || !(claim.id in definitions) || !isComparable(claim)) return [];
    return claim.figures.flatMap((figure) => {
      const held = heldInOneUnit(figure);
      if (figure.unit !== 'km2' || held?.side !== side || held.unit !== unit) return [];
      return [{ km2: figure.value, source: claim.source }];
    });
  });
}

function proposedSwaps(unit: UnitId): ProposedSwap[] {
  return geodata.scenarios.flatMap((scenario) => {
    const moved = computed.get(scenario.id) ?? [];
    const parts = moved.flatMap(({ from, perUnit }) =>
      perUnit.filter((part) => part.unit === unit && part.areaKm2 > 0).map(({ areaKm2 }) => ({ from, areaKm2 })),
    );
    const [first] = parts;
    if (first === undefined) return [];
    const computedKm2 = Number(parts.reduce((sum, { areaKm2 }) => sum + areaKm2, 0).toFixed(3));
    const reported = reportedAreas(scenario, first.from, unit);
    if (reported.length > 0) {
      return reported.map(({ km2, source }) => ({ scenario: scenario.id, reportedKm2: km2, computedKm2, source }));
    }
    return scenario.sources.slice(0, 1).map((source) => ({ scenario: scenario.id, computedKm2, source }));
  });
}

const computed = new Map(
  geodata.scenarios.map((scenario) => [
    scenario.id,
    computeTransfers(scenario, situation).filter(({ kind, active }) => active && movesLand(kind)),
  ]),
);
const { features } = JSON.parse(readFileSync(file, 'utf8')) as { features: Feature[] };
const annotated = features.map((feature) => {
  const unit = feature.id as UnitId;
  const annotations = { reportedControl: reportedControl(unit), proposedSwaps: proposedSwaps(unit) };
  return { ...feature, properties: { ...feature.properties, ...annotations } };
});
writeFileSync(file, featureCollection(annotated));
