/**
 * Writes into geodata/oblasts.geojson what was reported of each unit (from claims.json) and what the scenarios would
 * move in it (computed on the built-in snapshot). Last step of the build; only the two annotations change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Feature } from 'geojson';
import { loadGeodata } from '../src/cli/geodata';
import type { Claim, ReportedFigure } from '../src/lib/core/claims';
import { DEFAULT_DEFINITION } from '../src/lib/core/control';
import { wordClasses } from '../src/lib/core/question-words';
import { movesLand, type Scenario, type TransferSide } from '../src/lib/core/scenarios';
import { unitSetOf } from '../src/lib/core/evaluate';
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

/** The side and the units that a figure is of; undefined for gains, totals and other subjects. */
function heldBySide(figure: ReportedFigure): { side: TransferSide | 'other'; units: readonly UnitId[] } | undefined {
  const { subject } = figure;
  if (figure.measures !== 'area' || subject === undefined) return undefined;
  const [side, within] =
    'heldBy' in subject
      ? ([subject.heldBy, subject.in] as const)
      : 'detachedPockets' in subject
        ? (['russia', subject.detachedPockets] as const)
        : [];
  const units = within && unitSetOf(within, situation);
  return side === undefined || units === undefined ? undefined : { side, units };
}

function reportedControl(unit: UnitId): ReportedControl[] {
  return geodata.claims.flatMap((claim) => {
    const definition = definitions[claim.id];
    if (definition === undefined) return [];
    return claim.figures.flatMap((figure): ReportedControl[] => {
      const held = heldBySide(figure);
      if (held?.units.join() !== unit || (held.side !== 'russia' && held.side !== 'ukraine')) return [];
      if (figure.unit !== 'percent' && figure.unit !== 'km2') return [];
      return [
        {
          ...(figure.unit === 'percent' ? { sharePct: figure.value } : { km2: figure.value }),
          ...(figure.low !== undefined && { low: figure.low }),
          ...(figure.high !== undefined && { high: figure.high }),
          ...(figure.qualifier !== undefined && { qualifier: figure.qualifier }),
          side: held.side,
          source: claim.source,
          asOf: figure.asOf ?? claim.asOf,
          // The classes are the claim's own, so that the two cannot say different things.
          definition: `${definition}; ${wordClasses(figure.classes).en}`,
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

/** Areas that the scenario's own claims report for what a side holds in a unit, alone or together with others. */
function reportedAreas(
  scenario: Scenario,
  side: TransferSide,
  unit: UnitId,
): readonly Omit<ProposedSwap, 'scenario' | 'computedKm2'>[] {
  return geodata.claims.flatMap((claim) => {
    if (!scenario.claims.includes(claim.id) || !isComparable(claim)) return [];
    if (claim.confidence === 'unverified' || claim.outdated) return [];
    return claim.figures.flatMap((figure) => {
      const held = heldBySide(figure);
      if (figure.unit !== 'km2' || held?.side !== side || !held.units.includes(unit)) return [];
      // "More than 0 km²" names land without measuring it; a total of the country is no unit's.
      if (figure.value === 0 || held.units.length === geodata.units.length) return [];
      return [
        {
          reportedKm2: figure.value,
          ...(figure.qualifier !== undefined && { qualifier: figure.qualifier }),
          ...(held.units.length > 1 && { together: held.units }),
          source: claim.source,
        },
      ];
    });
  });
}

/** km² that a scenario would take from a side in some units. */
function movedKm2(scenario: Scenario, side: TransferSide, units: readonly UnitId[]): number {
  const parts = (computed.get(scenario.id) ?? [])
    .filter(({ from }) => from === side)
    .flatMap(({ perUnit }) => perUnit.filter((part) => units.includes(part.unit)));
  return Number(parts.reduce((sum, { areaKm2 }) => sum + areaKm2, 0).toFixed(3));
}

/** What each scenario would move in a unit: beside each area reported of it alone (or one line without), then beside those of several units. */
function proposedSwaps(unit: UnitId): ProposedSwap[] {
  return geodata.scenarios.flatMap((scenario) => {
    const givers = (computed.get(scenario.id) ?? [])
      .filter(({ perUnit }) => perUnit.some((part) => part.unit === unit && part.areaKm2 > 0))
      .map(({ from }) => from);
    return [...new Set(givers)].flatMap((side) => {
      const reported = reportedAreas(scenario, side, unit);
      const alone = reported.filter(({ together }) => together === undefined);
      const shared = reported.filter(({ together }) => together !== undefined);
      const unreported = scenario.sources.slice(0, 1).map((source): ProposedSwap => {
        return { scenario: scenario.id, computedKm2: movedKm2(scenario, side, [unit]), source };
      });
      const beside = [...alone, ...shared].map((report): ProposedSwap => {
        const { source, ...figure } = report;
        const computedKm2 = movedKm2(scenario, side, report.together ?? [unit]);
        return { scenario: scenario.id, ...figure, computedKm2, source };
      });
      return alone.length > 0 ? beside : [...unreported, ...beside];
    });
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
