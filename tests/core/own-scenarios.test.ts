import { describe, expect, it } from 'vitest';
import { regionOfDrawing } from '../../src/lib/core/drawn-area';
import {
  copyOf,
  DIRECTIONS,
  draftOf,
  drawnTransfer,
  ownScenario,
  writeScenarioFile,
  type OwnScenarioDraft,
} from '../../src/lib/core/own-scenarios';
import { packScenario, unpackScenario } from '../../src/lib/core/packed-scenario';
import { isScenarioFile, readScenarioFile } from '../../src/lib/core/scenario-file';
import { parseScenario } from '../../src/lib/core/parse';
import type { Region } from '../../src/lib/core/regions';
import { complaint, references, scenarioJson } from './parse-fixtures';

const region = regionOfDrawing({
  shape: 'polygon',
  points: [
    [37.1, 48.2],
    [37.4, 48.25],
    [37.30001, 48.6],
  ],
  side: 'left',
  within: { units: ['UA-14'] },
})!;
const draft: OwnScenarioDraft = {
  id: undefined,
  name: 'Мій сценарій',
  note: 'What if?',
  source: 'https://example.org/',
  date: '2026-01-02',
  parameters: [],
  transfers: [drawnTransfer(DIRECTIONS[0]!, region)],
};
const scenario = ownScenario(draft);

describe('a scenario of one’s own', () => {
  it('says in group, status and each drawn area that it is no report', () => {
    expect([scenario.group, scenario.status, scenario.sources, scenario.claims]).toEqual(['own', 'own', [], []]);
    expect(scenario.id).toMatch(/^own-[0-9a-f]{8}$/);
    expect(scenario.transfers.every((transfer) => transfer.illustrative)).toBe(true);
  });

  it.each(DIRECTIONS)('may move an area by $kind from $from to $to', (direction) => {
    const made = ownScenario({ ...draft, transfers: [drawnTransfer(direction, region)] });
    expect(() => parseScenario(made, 'x.json', references)).not.toThrow();
  });

  it('is the same after being exported and imported, and may be changed', () => {
    const text = writeScenarioFile(scenario);
    expect(isScenarioFile(text)).toBe(true);
    expect(readScenarioFile(text, 'mine.json', references, 'en')).toEqual(scenario);
    expect(draftOf(scenario)).toEqual({ ...draft, id: scenario.id });
    expect(ownScenario({ ...draftOf(scenario), name: 'Other' }).id).toBe(scenario.id);
  });

  it('begun from a report keeps what moves, and neither its sources nor its claims', () => {
    const report = parseScenario(scenarioJson(), 'x.json', references);
    const copy = ownScenario(copyOf(report, 'en', '2026-01-02'));
    expect(copy.transfers).toEqual(report.transfers);
    expect([copy.group, copy.sources, copy.claims]).toEqual(['own', [], []]);
    expect(copy.notes[0]?.en).toContain('words');
    expect(readScenarioFile(JSON.stringify(scenarioJson()), 'x.json', references, 'en').group).toBe('own');
  });

  it('is told apart by its name from what it was copied from', () => {
    const report = parseScenario(scenarioJson(), 'x.json', references);
    const [english, ukrainian] = [copyOf(report, 'en', '2026-01-02'), copyOf(report, 'uk', '2026-01-02')];
    expect(english.name).toBe(`${report.title.en}, my version`);
    expect(ukrainian.name).toBe(`${report.title.uk}, моя версія`);
    expect(copyOf(ownScenario(english), 'en', '2026-01-02').name).toBe(`${report.title.en}, my version, copy`);
  });

  it('drops a length that nothing depends on any more', () => {
    const band: Region = { band: { along: 'line-of-contact', withinKm: { parameter: 'depthKm' } } };
    const depth = {
      id: 'depthKm',
      label: { en: 'a', uk: 'b' },
      unit: 'km',
      default: 20,
      min: 5,
      max: 50,
      step: 5,
    } as const;
    const parameters = [depth];
    const withBand = ownScenario({ ...draft, parameters, transfers: [drawnTransfer(DIRECTIONS[2]!, band)] });
    expect(withBand.parameters).toEqual(parameters);
    expect(ownScenario({ ...draft, parameters }).parameters).toEqual([]);
  });

  it('cannot pass for a report: what a file says of its reporter is not taken over', () => {
    const forged = { ...scenario, reportedBy: { en: 'Reuters', uk: 'Reuters' } };
    expect(readScenarioFile(JSON.stringify(forged), 'x.json', references, 'en').reportedBy.en).toBe('nobody');
  });

  it.each([
    [{ group: 'plan' }, 'x.json: status: group and status are both "own" or neither'],
    [{ id: 'mine' }, 'x.json: id: must begin with "own-", as the group is "own"; found "mine"'],
    [{ transfers: [{}] }, 'x.json: transfers[0].kind: is missing; add it'],
  ])('is refused with %j', (change, message) => {
    const says = complaint(() =>
      readScenarioFile(JSON.stringify({ ...scenario, ...change }), 'x.json', references, 'en'),
    );
    expect(says).toBe(message);
  });

  it('is told from a control file by its text', () => {
    expect(isScenarioFile('{"type":"FeatureCollection","features":[]}')).toBe(false);
    expect(isScenarioFile(JSON.stringify(scenarioJson()))).toBe(true);
    expect(complaint(() => readScenarioFile('{"transfers":', 'x.json', references, 'en'))).toContain(
      'x.json: line 1, column 14: is not valid JSON',
    );
  });
});

describe('a packed scenario', () => {
  it('is the scenario again', () => {
    expect(unpackScenario(packScenario(scenario), 'link', references)).toEqual(scenario);
    const copy = ownScenario(copyOf(parseScenario(scenarioJson(), 'x.json', references), 'en', '2026-01-02'));
    expect(unpackScenario(packScenario(copy), 'link', references)).toEqual(copy);
  });

  it('is the scenario again where a file had more decimals than an address', () => {
    const ring = [
      [37.12345678, 48.1],
      [38, 48.1],
      [38, 48.7654321],
      [37.12345678, 48.1],
    ];
    const file = { ...scenario, transfers: [drawnTransfer(DIRECTIONS[0]!, { polygon: [ring] })] };
    const read = readScenarioFile(JSON.stringify(file), 'x.json', references, 'en');
    expect(unpackScenario(packScenario(read), 'link', references)).toEqual(read);
    expect(JSON.stringify(read)).toContain('37.12346');
  });

  it('is short: a name and a triangle in less than 200 letters', () => {
    expect(packScenario(ownScenario({ ...draft, note: '', source: '' })).length).toBeLessThan(200);
  });

  it.each(['', '{}', '{"a":[]}', '{"a":[["withdrawal","ukraine","russia",{"polygon":["?"]}]]}'])(
    'refuses %s',
    (text) => {
      expect(complaint(() => unpackScenario(text, 'link', references))).toContain('link');
    },
  );
});
