import { beforeAll, describe, expect, test } from 'vitest';
import type { Geodata } from '../../src/lib/core/geodata';
import { assembleGeodata } from '../../src/lib/core/parse';
import { createSituation, type Situation } from '../../src/lib/core/situation';
import { combineTransfers } from '../../src/lib/core/combine';
import { movesLand } from '../../src/lib/core/scenarios';
import { computeTransfers } from '../../src/lib/core/transfers';
import { committedFiles, committedJson, namesIn } from './committed-files';
import { loadedWords } from './loaded-words';

/** What each English title begins with. */
const TITLES: Readonly<Record<string, string>> = {
  'status-quo': 'Status quo',
  'donbas-withdrawal': 'Donbas withdrawal',
  'sumy-kharkiv-pockets': 'Sumy and Kharkiv returns: border pockets',
  'sumy-kharkiv-all': 'Sumy and Kharkiv returns: all occupied land',
  'alaska-outline': 'Alaska outline',
  'alaska-fuller': 'Alaska, fuller account',
  'kherson-return': 'Kherson return',
  'mykolaiv-dnipropetrovsk-return': 'Mykolaiv and Dnipropetrovsk returns',
  'five-regions-demand': 'Five regions demand',
  'four-regions-demand': 'Four regions demand',
  'annexation-2022': 'Annexation claim',
  'znpp-return': 'Zaporizhzhia nuclear plant return',
  'security-zones': 'Security zones in six oblasts',
  'crimea-recognition': 'Crimea recognition',
  'de-facto-recognition': 'De facto recognition',
  'sectoral-ceasefire': 'Sectoral ceasefire',
  'ukraine-1991-borders': 'Ukraine within its 1991 borders',
  'final-offer-april-2025': 'Final offer',
  'istanbul-memorandum': 'Istanbul memorandum',
  'freeze-october-2025': 'Freeze along the line',
  'plan-28-points': '28-point plan',
  'plan-20-points': '20-point plan',
};

let geodata: Geodata;
let situation: Situation;

beforeAll(() => {
  geodata = assembleGeodata(committedFiles());
  situation = createSituation(geodata, geodata.builtin, { classes: ['occupied'], crimea: true });
});

const scenarioOf = (id: string) => {
  const found = geodata.scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found;
};

const computed = (id: string, choices?: Parameters<typeof computeTransfers>[2]) =>
  computeTransfers(scenarioOf(id), situation, choices);

describe('the committed scenarios', () => {
  test('are exactly the reported proposals the product promises', () => {
    expect(namesIn('scenarios', /\.json$/)).toEqual(
      Object.keys(TITLES)
        .map((id) => `${id}.json`)
        .sort(),
    );
  });

  test.each(Object.entries(TITLES))('%s begins its English title with "%s"', (id, title) => {
    expect(scenarioOf(id).title.en.startsWith(title)).toBe(true);
  });

  test.each(Object.keys(TITLES))('%s is told in both languages, in neutral words', (id) => {
    const json = committedJson(`scenarios/${id}.json`);
    const texts = bilingualTexts(json);
    expect(texts.length).toBeGreaterThan(4);
    for (const { en, uk } of texts) {
      expect(en).not.toMatch(/\p{Script=Cyrillic}/u);
      if (en === uk) expect(en.split(' ').length, en).toBeLessThanOrEqual(4);
      else expect(uk).toMatch(/[а-щьюяєіїґ]/iu);
      expect(uk).not.toMatch(/[ыэъё]/iu);
      expect(loadedWords(en)).toEqual([]);
      expect(loadedWords(uk)).toEqual([]);
    }
  });

  test.each(Object.keys(TITLES))('%s says who proposed and reported it, and what is not known', (id) => {
    const scenario = scenarioOf(id);
    expect(scenario.sources.length).toBeGreaterThan(0);
    expect(scenario.notKnown.length).toBeGreaterThan(0);
    expect(scenario.summary.en.length).toBeGreaterThan(80);
    expect(scenario.summary.uk.length).toBeGreaterThan(80);
  });

  test('speak of every move as something that would happen', () => {
    const moving = geodata.scenarios.filter((scenario) => scenario.transfers.some(({ kind }) => movesLand(kind)));
    expect(moving.length).toBeGreaterThan(10);
    for (const { id, summary } of moving) {
      expect(summary.en, id).toMatch(/(would|could) (pass|leave|be made|become)/);
      expect(summary.uk, id).toMatch(/(перейш|залиши|створи|мог)\S* б/u);
    }
  });

  test('give no length that a report did not give without a label and a reason', () => {
    for (const { id, transfers, parameters } of geodata.scenarios) {
      for (const transfer of transfers) {
        const drawn = /"(band|circle)"/.test(JSON.stringify(transfer.area));
        if (drawn && transfer.kind !== 'recognise' && transfer.kind !== 'freeze') {
          expect(transfer.illustrative, `${id}: ${transfer.label.en}`).toBe(true);
        }
      }
      for (const { label } of parameters) expect(label.en).toMatch(/no report|gives none|left to|were named/);
    }
  });

  test.each(['status-quo', 'sectoral-ceasefire'])('%s has no transfers', (id) => {
    expect(scenarioOf(id).transfers).toEqual([]);
  });

  test.each(['annexation-2022', 'crimea-recognition', 'de-facto-recognition', 'freeze-october-2025'])(
    '%s states something about land and moves none',
    (id) => {
      expect(scenarioOf(id).transfers.length).toBeGreaterThan(0);
      expect(scenarioOf(id).transfers.some(({ kind }) => movesLand(kind))).toBe(false);
      expect(combineTransfers(computed(id), situation).movements).toEqual([]);
    },
  );

  test.each(Object.keys(TITLES))('%s does not contradict itself, its options switched on too', (id) => {
    const optional = scenarioOf(id).transfers.map((_, index) => `${id}.${index}`);
    const transfers = computed(id, { parameters: {}, optional });
    expect(combineTransfers(transfers, situation).contradictions).toEqual([]);
  });
});

describe('on the built-in snapshot', () => {
  test('every transfer reaches some land', () => {
    for (const { id } of geodata.scenarios) {
      for (const transfer of computed(id)) expect(transfer.areaKm2, `${id}: ${transfer.label.en}`).toBeGreaterThan(1);
    }
  });

  test('the security zones list Odesa with nothing and the reason', () => {
    const zones = computed('security-zones').find(({ kind }) => kind === 'demilitarise');
    const odesa = zones?.perUnit.find(({ unit }) => unit === 'UA-51');
    expect(odesa?.areaKm2).toBe(0);
    expect(odesa?.reason?.en).toMatch(/does not reach/);
    expect(zones?.perUnit.map(({ unit }) => unit).sort()).toEqual(['UA-12', 'UA-48', 'UA-51', 'UA-59', 'UA-63', 'UA-74']);
  });

  test('deeper security zones take more land', () => {
    const zone = (depthKm: number) =>
      computed('security-zones', { parameters: { 'security-zones.depthKm': depthKm }, optional: [] })[1]?.areaKm2 ?? 0;
    expect(zone(40)).toBeGreaterThan(zone(10) * 2);
  });

  test('the land bridge keeps Mariupol and Melitopol and not the plant', () => {
    const [plant, bridge] = computed('znpp-return');
    expect(plant?.units).toEqual(['UA-23']);
    expect(bridge?.kind).toBe('freeze');
    expect(bridge?.units).toEqual(['UA-14', 'UA-23', 'UA-65']);
  });

  test('the border pockets are less than all occupied land in Sumy and Kharkiv', () => {
    const [pockets] = computed('sumy-kharkiv-pockets');
    const [all] = computed('sumy-kharkiv-all');
    expect(pockets!.areaKm2).toBeLessThan(all!.areaKm2 / 2);
    expect(pockets!.units).toEqual(['UA-59', 'UA-63']);
  });

  test('the five regions ask for no more land than the four, because Crimea is held', () => {
    const [five] = computed('five-regions-demand');
    const [four] = computed('four-regions-demand');
    expect(five!.areaKm2).toBeCloseTo(four!.areaKm2, 3);
    expect(five!.perUnit.find(({ unit }) => unit === 'UA-43')?.areaKm2).toBe(0);
  });
});

/** Every { en, uk } pair in a file. */
function bilingualTexts(json: unknown): { en: string; uk: string }[] {
  if (typeof json !== 'object' || json === null) return [];
  const { en, uk } = json as { en?: unknown; uk?: unknown };
  if (typeof en === 'string' && typeof uk === 'string') return [{ en, uk }];
  return Object.values(json).flatMap(bilingualTexts);
}
