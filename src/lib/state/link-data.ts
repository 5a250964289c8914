import type { ControlSnapshot } from '../core/control';
import type { Geodata } from '../core/geodata';
import { contentHash } from '../core/hash';
import { viewToQuery, type View } from '../core/view';

/** Names of the parameters by which a shared link says what data its sides were made with. */
const PARAMETERS = { a: 'data', b: 'compare-data' } as const;
const SEPARATOR = '~';

/** Data that a link was made with and that is not what is here. */
export interface AbsentData {
  /** `file`: a control file that is not open here. `changed`: the same data, corrected since. */
  readonly kind: 'file' | 'changed';
  /** Which side of a comparison has them; `a` where nothing is compared. */
  readonly side: 'a' | 'b';
  /** Id of the control snapshot that the link names. */
  readonly snapshot: string;
  /** The snapshot's source as it was called where the link was made; undefined when the link does not say. */
  readonly name?: string;
  /** ISO date of the snapshot; undefined when the link does not say. */
  readonly asOf?: string;
}

/** One side of what a link shows; where nothing is compared there is only side A. */
export interface LinkedSide {
  readonly side: 'a' | 'b';
  readonly scenarios: readonly string[];
  /** The snapshot shown; undefined when the link names a file that is not open here. */
  readonly snapshot: ControlSnapshot | undefined;
  /** The snapshot that the link names; undefined is the built-in one. */
  readonly snapshotId: string | undefined;
}

/** The sides of a view, with the snapshots that `find` knows by id. */
export function sidesOf(
  { snapshot, scenarios, compare }: View,
  geodata: Geodata,
  find: (id: string) => ControlSnapshot | undefined,
): readonly LinkedSide[] {
  const found = (id: string | undefined) => (id === undefined ? geodata.builtin : find(id));
  const first = { side: 'a' as const, scenarios, snapshotId: snapshot, snapshot: found(snapshot) };
  if (compare === undefined) return [first];
  const { scenarios: others, snapshot: id } = compare;
  return [first, { side: 'b', scenarios: others, snapshotId: id, snapshot: found(id) }];
}

/**
 * Fingerprint of all that decides the figures of one side: the control snapshot, the outlines and the proposals switched
 * on. Changed wording does not change it.
 */
function fingerprint(scenarios: readonly string[], snapshot: ControlSnapshot, geodata: Geodata): string {
  const proposals = geodata.scenarios.filter(({ id }) => scenarios.includes(id));
  return contentHash(
    JSON.stringify([
      snapshot.areas,
      geodata.units.map(({ id, geometry, publishedAreaKm2 }) => [id, publishedAreaKm2, geometry]),
      proposals.map(({ id, parameters, transfers }) => [
        id,
        parameters.map((parameter) => [parameter.id, parameter.default]),
        transfers.map(({ kind, from, to, area, optional }) => [kind, from, to, area, optional ?? false]),
      ]),
    ]),
  );
}

/** The query of a link to share: the view, and what data its sides were made with, so that other data are never taken for them. */
export function sharedQuery(view: View, sides: readonly LinkedSide[], geodata: Geodata): string {
  const parameters = sides.flatMap(({ side, scenarios, snapshot }) =>
    snapshot === undefined ? [] : [dataParameter(side, fingerprint(scenarios, snapshot, geodata), snapshot)],
  );
  return [viewToQuery(view), ...parameters].filter((part) => part !== '').join('&');
}

/** How long the part of {@link sharedQuery} about the data is. */
export function sharedDataLength(sides: readonly LinkedSide[]): number {
  return sides
    .flatMap(({ side, snapshot }) => (snapshot === undefined ? [] : [dataParameter(side, '0'.repeat(14), snapshot)]))
    .join('&').length;
}

function dataParameter(side: LinkedSide['side'], hash: string, { asOf = '', source }: ControlSnapshot): string {
  // An apostrophe ends a link where programs look for links in a text.
  const said = encodeURIComponent([hash, asOf, source.en].join(SEPARATOR)).replaceAll("'", '%27');
  return `${PARAMETERS[side]}=${said}`;
}

/** What a side of an address was made with, where that is not here; undefined where it can be followed. */
export function absentData(
  query: string,
  { side, scenarios, snapshot, snapshotId }: LinkedSide,
  geodata: Geodata,
): AbsentData | undefined {
  const [hash = '', asOf = '', ...name] = (new URLSearchParams(query).get(PARAMETERS[side]) ?? '').split(SEPARATOR);
  const said = {
    side,
    snapshot: snapshotId ?? geodata.builtin.id,
    ...(asOf === '' ? {} : { asOf }),
    ...(name.length === 0 ? {} : { name: name.join(SEPARATOR) }),
  };
  if (snapshot === undefined) return { kind: 'file', ...said };
  if (hash === '' || hash === fingerprint(scenarios, snapshot, geodata)) return undefined;
  return { kind: 'changed', ...said };
}
