import * as v from 'valibot';
import { CONTROL_CLASSES, type ControlArea, type ControlClass, type ControlSnapshot } from '../control';
import { DataError } from '../errors';
import { readFeatures, readMultiPolygon } from './coordinates';
import { bilingual, finite, isoDate, join, notOneOf, object, oneOf, quote, read, text, webAddress } from './structure';

const positive = v.pipe(
  finite,
  v.check(
    (value) => value > 0,
    (issue) => `${quote(issue.input)} is not more than 0`,
  ),
);

const deviation = {
  positionDeviationKm: positive,
  correlationLengthKm: positive,
  medianKm: v.optional(positive),
  p90Km: v.optional(positive),
  meanOffsetKm: v.optional(finite),
};

const snapshot = object({
  id: text,
  title: bilingual,
  source: bilingual,
  sourceUrl: v.optional(webAddress),
  licence: v.optional(text),
  asOf: v.optional(isoDate),
  schematic: v.boolean(),
  uncertainty: object({
    ...deviation,
    basis: oneOf(['measured', 'assumed']),
    pockets: v.optional(object(deviation)),
  }),
  notes: v.array(
    object({
      kind: oneOf(['dropped', 'repaired', 'outside', 'assumed']),
      message: bilingual,
      count: v.optional(finite),
      areaKm2: v.optional(finite),
    }),
  ),
});

/**
 * A control file in the project's own form: a FeatureCollection whose features carry a `class`, and whose member
 * `snapshot` says what the snapshot is. Features of one class become one area; they must not overlap. Files of other
 * publishers are read by `adapters` instead.
 */
export function parseControl(json: unknown, file: string): ControlSnapshot {
  const features = readFeatures(json, file);
  const about = read(snapshot, (json as { snapshot?: unknown }).snapshot, file, 'snapshot');
  const areas = new Map<ControlClass, ControlArea>();
  for (const { feature, path } of features) {
    const found = (feature['properties'] as { class?: unknown } | null | undefined)?.class;
    const controlClass = CONTROL_CLASSES.find((known) => known === found);
    if (controlClass === undefined) {
      throw new DataError(file, join(join(path, 'properties'), 'class'), notOneOf(found, CONTROL_CLASSES));
    }
    const geometry = readMultiPolygon(feature['geometry'], file, join(path, 'geometry'));
    const sameClass = areas.get(controlClass)?.geometry.coordinates ?? [];
    areas.set(controlClass, {
      class: controlClass,
      geometry: { type: 'MultiPolygon', coordinates: [...sameClass, ...geometry.coordinates] },
    });
  }
  if (areas.size === 0) throw new DataError(file, 'features', 'is empty: a snapshot has at least one area');
  return { ...about, asOf: about.asOf, areas: [...areas.values()] };
}
