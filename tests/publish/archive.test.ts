import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../src/lib/publish/data-files';
import { stateRecord } from '../../src/lib/publish/state-record';
import { ledgerOf } from '../../src/lib/publish/publication';
import { zipFiles } from '../../src/lib/publish/zip-files';
import { drawnTransfer, DIRECTIONS, ownScenario } from '../../src/lib/core/own-scenarios';
import { createSituation } from '../../src/lib/core/situation';
import { queryToView } from '../../src/lib/core/view';
import { openArchive } from './open-archive';
import { GEODATA, publish } from './publication-fixture';

const PICTURE = { name: 'map.png', content: Uint8Array.from([137, 80, 78, 71]) };
const page = { url: 'https://news.example/check', author: 'Example News' };
const publication = publish({ scenarios: ['donbas-withdrawal'] }, { reviewPage: page });
const files = dataFiles(publication);
const archived = [PICTURE, ...files.map(({ name, text }) => ({ name, content: text }))];

describe('an archive', () => {
  it('gives another reader every file back as it went in, sorted, all of one date', async () => {
    const entries = await openArchive(zipFiles(archived));
    expect(entries.map(({ name }) => name)).toEqual(archived.map(({ name }) => name).sort());
    for (const { name, bytes } of entries) {
      const { content } = archived.find((file) => file.name === name)!;
      expect(bytes.equals(Buffer.from(content as string))).toBe(true);
    }
    expect(new Set(entries.map(({ modified }) => modified.getTime()))).toEqual(
      new Set([new Date(1980, 0, 1).getTime()]),
    );
  });

  it('has the same bytes whatever the order of its files', () => {
    expect(zipFiles(archived.toReversed())).toEqual(zipFiles(archived));
  });

  it('has the same bytes in every time zone', () => {
    const code =
      "import { zipFiles } from './src/lib/publish/zip-files.ts';" +
      "process.stdout.write(Buffer.from(zipFiles([{ name: 'a', content: 'a' }])).toString('base64'));";
    const made = ['Pacific/Honolulu', 'Asia/Tokyo'].map((TZ) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    );
    expect(made[0]).toBe(Buffer.from(zipFiles([{ name: 'a', content: 'a' }])).toString('base64'));
    expect(made[1]).toBe(made[0]);
  });

  it('refuses two files of one name', () => {
    expect(() => zipFiles([PICTURE, PICTURE])).toThrow('map.png');
  });
});

describe('the data files', () => {
  const text = (name: string) => files.find((file) => file.name === name)!.text;

  it('are the same each time', () => {
    expect(dataFiles(publish({ scenarios: ['donbas-withdrawal'] }, { reviewPage: page }))).toEqual(files);
  });

  it('begin with the prefix that is asked for, in the README too', () => {
    const prefixed = dataFiles(publication, 'map.');
    expect(prefixed.map(({ name }) => name)).toEqual(files.map(({ name }) => `map.${name}`));
    expect(prefixed.at(-1)!.text).toContain('`map.ledger.csv`');
  });

  it('hold reviews of claims only with a page for them, each at an address of its own', () => {
    const reviews = JSON.parse(text('claim-reviews.jsonld')) as { url: string }[];
    expect(reviews.length).toBeGreaterThan(3);
    expect(new Set(reviews.map(({ url }) => url)).size).toBe(reviews.length);
    expect(reviews.every(({ url }) => url.startsWith(`${page.url}#`))).toBe(true);
    const without = dataFiles(publish({ scenarios: ['donbas-withdrawal'] }));
    expect(without.map(({ name }) => name)).not.toContain('claim-reviews.jsonld');
    expect(without.at(-1)!.text).toContain('ClaimReview');
  });

  it.each(['en', 'uk'] as const)(
    'come with a README that names files, sources, definition, terms in %s',
    (language) => {
      const pictures = [{ name: 'map.svg', alt: 'A map.' }];
      const made = dataFiles(publish({ language, scenarios: ['donbas-withdrawal'] }, { pictures }));
      const readme = made.at(-1)!.text;
      const scenario = GEODATA.scenarios.find(({ id }) => id === 'donbas-withdrawal')!;
      for (const { name } of made.slice(0, -1)) expect(readme).toContain(`\`${name}\``);
      expect(readme).toContain('`map.svg`: A map.');
      expect(readme.startsWith(`# ${scenario.title[language]}\n`)).toBe(true);
      for (const id of scenario.sources) {
        expect(readme).toContain(`<${GEODATA.sources.find((source) => source.id === id)!.url}>`);
      }
      expect(readme).toContain('ODbL 1.0');
      expect(readme).toContain(language === 'en' ? '12 August 2025' : '12 серпня 2025 року');
      expect(readme).not.toMatch(/\{\w+\}|undefined/);
      expect(/[а-яіїєґ]/i.test(readme)).toBe(language === 'uk');
    },
  );
});

describe('the README of sources', () => {
  const readmeOf = (...given: Parameters<typeof publish>) => dataFiles(publish(...given)).at(-1)!.text;

  it('says what was chosen and what only illustrates', () => {
    const view = { scenarios: ['security-zones'], options: { 'security-zones.depthKm': 12.5 } };
    expect(readmeOf(view)).toMatch(/Chosen here: .*, 12\.5.km\./);
    expect(readmeOf(view)).toContain('No report drew this area');
    expect(readmeOf({ scenarios: ['donbas-withdrawal'] })).not.toContain('No report drew');
  });

  it('says which options of a proposal are on and which are not', () => {
    const scenario = GEODATA.scenarios.find(({ transfers }) => transfers.some(({ optional }) => optional))!;
    const option = `${scenario.id}.${scenario.transfers.findIndex(({ optional }) => optional)}`;
    expect(readmeOf({ scenarios: [scenario.id] })).toContain('not applied here');
    expect(readmeOf({ scenarios: [scenario.id], optionalTransfers: [option] })).toContain('applied here:');
  });

  it('says to which side the line of control lies off on the mean, where that was measured', () => {
    const { situation, view } = publish();
    const { snapshot, geodata, definition } = situation;
    const off = (meanOffsetKm: number) => {
      const moved = { ...snapshot, uncertainty: { ...snapshot.uncertainty, meanOffsetKm } };
      return dataFiles({ situation: createSituation(geodata, moved, definition), view }).at(-1)!.text;
    };
    expect(off(0.34)).toMatch(/lies 0\.3.km too far out/);
    expect(off(-0.34)).toMatch(/lies 0\.3.km too far in,/);
    expect(off(0)).not.toContain('too far');
  });

  it.each([
    ['en', /Mine. A scenario of somebody’s own, last changed 23 November 2025: not a report/, /nobody|Reported by/],
    ['uk', /Mine. Власний сценарій, востаннє змінено 23 листопада 2025 року: не повідомлення/, /ніхто|Повідомляє/],
  ] as const)('does not say in %s who reported a scenario of one’s own', (language, said, unsaid) => {
    const draft = {
      id: undefined,
      name: 'Mine',
      note: 'A thought',
      source: 'A book',
      date: '2025-11-23',
      parameters: [],
    };
    const own = ownScenario({ ...draft, transfers: [drawnTransfer(DIRECTIONS[0]!, { units: ['UA-14'] })] });
    const { situation, view } = publish({ language, scenarios: [own.id] });
    const geodata = { ...situation.geodata, scenarios: [own] };
    const again = createSituation(geodata, situation.snapshot, situation.definition);
    const readme = dataFiles({ situation: again, view }).at(-1)!.text;
    expect(readme).toMatch(said);
    expect(readme).toContain('A thought');
    expect(readme).toContain('A book');
    expect(readme).not.toMatch(unsaid);
  });

  it('describes a picture once, whatever formats it is in', () => {
    const pictures = ['map.svg', 'map.pdf'].map((name) => ({ name, alt: 'A map.' }));
    expect(readmeOf({}, { pictures })).toContain('- `map.svg`, `map.pdf`: A map.\n');
  });
});

describe('the record of the state', () => {
  it('leads back to the same view', () => {
    const { address } = stateRecord(publication);
    expect(queryToView(address, GEODATA)).toEqual({ view: publication.view, problems: [] });
  });

  it('holds the numbers of the ledger', () => {
    const { numbers } = stateRecord(publication);
    const ledger = ledgerOf(publication);
    expect(numbers.total?.after.russiaKm2).toBeCloseTo(ledger.total.after.russiaKm2, 5);
    expect(numbers.units).toHaveLength(27);
    expect(numbers.lineOfContactAfterKm).toBeCloseTo(ledger.lineOfContactAfterKm, 5);
  });

  it('has another hash when the control snapshot is another', () => {
    const { situation } = publication;
    const moved = { ...situation.snapshot, areas: situation.snapshot.areas.slice(0, 1) };
    const other = stateRecord({ ...publication, situation: { ...situation, snapshot: moved, memory: new Map() } });
    const same = stateRecord(publish({ scenarios: ['donbas-withdrawal'] }));
    expect(other.snapshot.hash).not.toBe(stateRecord(publication).snapshot.hash);
    expect(same.snapshot.hash).toBe(stateRecord(publication).snapshot.hash);
    expect(same.dataHash).toBe(stateRecord(publication).dataHash);
  });

  it('gives parameters their values in force', () => {
    const view = { scenarios: ['security-zones'], options: { 'security-zones.depthKm': 12 } };
    expect(stateRecord(publish(view)).scenarios[0]?.parameters).toEqual({ depthKm: 12 });
  });
});
