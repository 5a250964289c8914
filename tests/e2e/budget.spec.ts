import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ENTRY_MODULES, gzippedKb, kindOf, languageFiles, linkedFiles, type Kind } from './built-files';
import { expect, test } from './map-page';

interface Budget {
  readonly gzippedKb: Readonly<Record<Kind, number>>;
  readonly requests: number;
}
const BUDGET = JSON.parse(readFileSync(join(import.meta.dirname, 'budget.json'), 'utf8')) as Budget;

/** What the files of a kind have too many kB, file by file; nothing while they are within the budget. */
function excess(kind: Kind, sizesKb: ReadonlyMap<string, number>): string[] {
  const total = [...sizesKb.values()].reduce((sum, size) => sum + size, 0);
  if (total <= BUDGET.gzippedKb[kind]) return [];
  const files = [...sizesKb].sort(([, a], [, b]) => b - a).map(([name, size]) => `${name} ${size.toFixed(1)}`);
  return [`${kind}: ${total.toFixed(1)} of ${BUDGET.gzippedKb[kind]} kB: ${files.join(', ')}`];
}

function sizesOf(names: Iterable<string>): Map<string, number> {
  return new Map([...names].map((name) => [name, gzippedKb(name)]));
}

test('what the page begins with is within its budget, gzipped', () => {
  const entry = [...ENTRY_MODULES];
  expect(entry.filter((name) => kindOf(name) === 'maplibre')).toHaveLength(1);
  expect(languageFiles().length).toBeGreaterThanOrEqual(2);
  const data = [...linkedFiles('preload'), ...linkedFiles('modulepreload')].filter((name) => kindOf(name) === 'data');
  expect(data.length).toBeGreaterThan(5);
  expect([
    ...excess('application', sizesOf(entry.filter((name) => kindOf(name) === 'application'))),
    ...excess('maplibre', sizesOf(entry.filter((name) => kindOf(name) === 'maplibre'))),
    ...excess('styles', sizesOf(linkedFiles('stylesheet'))),
    ...excess('data', sizesOf(data)),
    ...languageFiles().flatMap((name) => excess('texts', sizesOf([name]))),
  ]).toEqual([]);
});

test('a first visit asks for what its first map needs and nothing else, within the budget', async ({ map }) => {
  const sizesKb = new Map<Kind, Map<string, number>>();
  const surplus: string[] = [];
  let requests = 0;
  let isReady = false;
  const finished: Promise<void>[] = [];
  map.on('request', (request) => {
    if (isReady || /^(data|blob):/.test(request.url())) return;
    requests += 1;
    const name = basename(new URL(request.url()).pathname);
    const kind = kindOf(name);
    if (kind === undefined) surplus.push(name);
    else
      finished.push(
        request.sizes().then(({ responseBodySize }) => {
          const ofKind = sizesKb.get(kind) ?? new Map<string, number>();
          // A file that was asked for again came from what was kept.
          ofKind.set(name, Math.max(responseBodySize / 1000, ofKind.get(name) ?? 0));
          sizesKb.set(kind, ofKind);
        }),
      );
  });
  await map.goto('./');
  await map.waitForFunction(() => document.documentElement.dataset['ready'] === 'true', undefined, { timeout: 60_000 });
  isReady = true;
  await Promise.all(finished);

  expect(surplus).toEqual([]);
  expect([...sizesKb].flatMap(([kind, ofKind]) => excess(kind, ofKind))).toEqual([]);
  expect([...(sizesKb.get('texts')?.keys() ?? [])].every((name) => name.startsWith('en-'))).toBe(true);
  expect(sizesKb.get('data')?.size).toBeGreaterThan(5);
  expect(requests, 'requests before the first map').toBeLessThanOrEqual(BUDGET.requests);
});
