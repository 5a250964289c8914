import type { ControlSnapshot } from '../core/control';
import type { Geodata } from '../core/geodata';
import { contentHash } from '../core/hash';
import { viewToQuery, type View } from '../core/view';

/** Name of the parameter by which a shared link says what data it was made with. */
const PARAMETER = 'data';
const SEPARATOR = '~';

/** Data that a link was made with and that is not what is here. */
export interface AbsentData {
  /** `file`: a control file that is not open here. `changed`: the same data, corrected since. */
  readonly kind: 'file' | 'changed';
  /** Id of the control snapshot that the link names. */
  readonly snapshot: string;
  /** The snapshot's source as it was called where the link was made; undefined when the link does not say. */
  readonly name?: string;
  /** ISO date of the snapshot; undefined when the link does not say. */
  readonly asOf?: string;
}

/**
 * Fingerprint of all that decides the figures of a view: the control snapshot, the outlines and the proposals switched
 * on. Changed wording does not change it.
 */
function fingerprint(view: View, snapshot: ControlSnapshot, geodata: Geodata): string {
  const proposals = geodata.scenarios.filter(({ id }) => view.scenarios.includes(id));
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

/** The query of a link to share: the view, and what data it was made with, so that other data are never taken for them. */
export function sharedQuery(view: View, snapshot: ControlSnapshot, geodata: Geodata): string {
  const data = [fingerprint(view, snapshot, geodata), snapshot.asOf ?? '', snapshot.source.en];
  const parameter = `${PARAMETER}=${encodeURIComponent(data.join(SEPARATOR))}`;
  return [viewToQuery(view), parameter].filter((part) => part !== '').join('&');
}

/** How long the part of {@link sharedQuery} about the data is. */
export function sharedDataLength(snapshot: ControlSnapshot): number {
  const data = ['0'.repeat(14), snapshot.asOf ?? '', snapshot.source.en];
  return `${PARAMETER}=${encodeURIComponent(data.join(SEPARATOR))}`.length;
}

/**
 * What an address was made with, where that is not here; undefined where it can be followed.
 *
 * @param snapshot the one that is shown for this view, or undefined when it names a file that is not open
 */
export function absentData(
  query: string,
  view: View,
  geodata: Geodata,
  snapshot: ControlSnapshot | undefined,
): AbsentData | undefined {
  const [hash = '', asOf = '', ...name] = (new URLSearchParams(query).get(PARAMETER) ?? '').split(SEPARATOR);
  const said = {
    snapshot: view.snapshot ?? geodata.builtin.id,
    ...(asOf === '' ? {} : { asOf }),
    ...(name.length === 0 ? {} : { name: name.join(SEPARATOR) }),
  };
  if (snapshot === undefined) return { kind: 'file', ...said };
  if (hash === '' || hash === fingerprint(view, snapshot, geodata)) return undefined;
  return { kind: 'changed', ...said };
}
