import type { Basemap } from '../core/basemap';
import { occupiedBefore2022, type Geodata } from '../core/geodata';
import { contentHash } from '../core/hash';
import type { ControlSnapshot } from '../core/control';
import type { FigureFonts } from './font-metrics';
import type { FigureSpec } from './spec';

/** What a figure is made from, beside its spec. */
export interface FigureData {
  readonly geodata: Geodata;
  readonly snapshot: ControlSnapshot;
  readonly basemap: Basemap;
  readonly fonts: FigureFonts;
}

/** Hashes of one object are remembered: the outlines alone are half a megabyte of text. */
const known = new WeakMap<object, string>();

function hashOf(part: object): string {
  const hash = known.get(part) ?? contentHash(JSON.stringify(part));
  known.set(part, hash);
  return hash;
}

/**
 * Hash of everything the figure's content follows from, fonts aside: outlines, borders, groups, places, base map,
 * control snapshot, and of scenarios, claims and sources those the spec is about.
 */
export function dataHashOf(spec: FigureSpec, { geodata, snapshot, basemap }: FigureData): string {
  const scenarios = geodata.scenarios.filter((scenario) => spec.scenarios.includes(scenario.id));
  const parts: readonly object[] = [
    geodata.units,
    geodata.groups,
    geodata.borders,
    geodata.places,
    basemap.neighbours,
    basemap.rivers,
    basemap.lakes,
    basemap.seaLabels,
    occupiedBefore2022(geodata, snapshot),
    snapshot,
    scenarios,
    // A claim is read beside others of its report, so with a table all of them count.
    ...(spec.table ? [geodata.claims] : []),
    geodata.sources,
  ];
  return contentHash(parts.map(hashOf).join());
}
