import type { Position } from 'geojson';
import { DataError, messageOf } from './errors';
import { adopted, drawnTransfer, mapPolygons, ownScenario, type Direction } from './own-scenarios';
import { packLine, unpackLine } from './packed-line';
import { requireList, requireObject } from './parse/coordinates';
import { parseScenario } from './parse/scenario';
import type { References } from './parse/structure';
import type { Region } from './regions';
import type { Scenario, Transfer } from './scenarios';

/**
 * A person's own scenario as short JSON text for an address: what every own scenario has is left out, words alike in
 * both languages stand once, and polygons are packed to five decimals.
 */
export function packScenario(scenario: Scenario): string {
  const packed = {
    i: scenario.id,
    n: once(scenario.title),
    d: scenario.date,
    s: scenario.ownSource,
    t: scenario.notes.length === 0 ? undefined : scenario.notes.map(once),
    p: scenario.parameters.length === 0 ? undefined : scenario.parameters,
    a: scenario.transfers.map(packTransfer),
  };
  return JSON.stringify(packed);
}

/** The scenario in a text of {@link packScenario}, checked like a scenario file. @throws DataError for any other text */
export function unpackScenario(text: string, name: string, references: References): Scenario {
  const packed = requireObject(readJson(text, name), name, '');
  const twice = (words: unknown) => (typeof words === 'string' ? { en: words, uk: words } : words);
  const transfers = requireList(packed['a'], name, 'a').map((entry, index) => unpackTransfer(entry, name, index));
  const frame = ownScenario({
    id: 'own-',
    name: 'own',
    note: '',
    source: '',
    date: '2000-01-01',
    parameters: [],
    transfers: [],
  });
  const json = {
    ...frame,
    id: packed['i'],
    title: twice(packed['n']),
    date: packed['d'],
    ...(packed['s'] !== undefined && { ownSource: packed['s'] }),
    notes: requireList(packed['t'] ?? [], name, 't').map(twice),
    parameters: packed['p'] ?? [],
    transfers,
  };
  return adopted(parseScenario(json, name, references), 'en');
}

function once(words: { readonly en: string; readonly uk: string }): unknown {
  return words.en === words.uk ? words.en : words;
}

/** A drawn transfer is its direction and its area; any other is kept whole. */
function packTransfer(transfer: Transfer): unknown {
  const { kind, from, to, area } = transfer;
  const isDrawn = JSON.stringify(drawnTransfer(transfer, area)) === JSON.stringify(transfer);
  if (isDrawn) return [kind, from, to, packRegions(area)];
  return packRegions(transfer);
}

function unpackTransfer(entry: unknown, name: string, index: number): unknown {
  if (!Array.isArray(entry)) return unpackRegions(entry, name, `a[${index}]`);
  const [kind, from, to, area] = entry as unknown[];
  return drawnTransfer({ kind, from, to } as Direction, unpackRegions(area, name, `a[${index}][3]`) as Region);
}

/** The same value with the rings of each polygon as texts. */
function packRegions(value: unknown): unknown {
  return mapPolygons(value, (rings) => (rings as Position[][]).map(packLine));
}

function unpackRegions(value: unknown, name: string, path: string): unknown {
  return mapPolygons(value, (rings) =>
    requireList(rings, name, path).map((ring) => {
      try {
        return unpackLine(String(ring));
      } catch (error) {
        throw new DataError(name, path, messageOf(error));
      }
    }),
  );
}

function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError(name, '', 'is not a packed scenario');
  }
}
