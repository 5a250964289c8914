import type { Claim } from '../../src/lib/core/claims';
import type { ControlSnapshot } from '../../src/lib/core/control';
import type { Geodata, Place } from '../../src/lib/core/geodata';
import type { LedgerEntry } from '../../src/lib/core/ledger';
import type { Scenario } from '../../src/lib/core/scenarios';
import type { Language } from '../../src/lib/core/text';
import type { Unit, UnitId } from '../../src/lib/core/units';
import { translate } from '../../src/lib/i18n/translate';
import { AppState } from '../../src/lib/state/app.svelte';
import type { OwnScenarioStore } from '../../src/lib/state/own-scenarios.svelte';
import type { AddressPort, GeometryPort, LedgerFigures, Question, SnapshotStore } from '../../src/lib/state/ports';

const both = (en: string, uk = en) => ({ en, uk });

function place(id: string, nameEn: string, nameUk: string, kind: Place['kind']): Place {
  return { id, nameEn, nameUk, kind, rank: 2, unit: 'UA-14', position: [37.5, 48.7], aliases: [] };
}

const SQUARE = [
  [37, 48],
  [38, 48],
  [38, 49],
  [37, 49],
  [37, 48],
];

export function unit(id: UnitId, nameEn: string, nameUk: string, computedKm2: number): Unit {
  return {
    id,
    nameEn,
    nameUk,
    publishedAreaKm2: computedKm2 - 100,
    publishedAreaSource: 'list',
    computedKm2,
    differencePct: 0.4,
    reportedControl: [
      { sharePct: 75, side: 'russia', source: 'reuters', asOf: '2025-08-13', definition: 'assessed' },
      { km2: 9000, side: 'ukraine', source: 'reuters', asOf: '2025-08-12', definition: 'held' },
    ],
    proposedSwaps: [],
    geometry: { type: 'MultiPolygon', coordinates: [[SQUARE]] },
  };
}

export function scenario(id: string, title: string, more: Partial<Scenario> = {}): Scenario {
  return {
    id,
    title: both(title, `${title} (укр.)`),
    group: 'plan',
    proposer: both('A proposer'),
    reportedBy: both('Reuters'),
    date: '2025-08-16',
    dateEnd: '2025-08-17',
    status: 'reported',
    summary: both('A summary.'),
    sources: ['reuters'],
    claims: [],
    notKnown: [both('Where the line would run.')],
    notes: [],
    parameters: [],
    transfers: [
      { kind: 'withdrawal', from: 'ukraine', to: 'russia', area: { units: ['UA-14'] }, label: both('The rest of it') },
    ],
    ...more,
  };
}

export const builtin: ControlSnapshot = {
  id: 'builtin',
  title: both('Built-in model'),
  source: both('the project'),
  asOf: '2025-08-12',
  schematic: true,
  uncertainty: { positionDeviationKm: 1.4, correlationLengthKm: 20, basis: 'measured' },
  areas: [{ class: 'occupied', geometry: { type: 'MultiPolygon', coordinates: [[SQUARE]] } }],
  notes: [],
};

const claim: Claim = {
  id: 'R3',
  kind: 'control',
  statement: both('Russia controls about 46,570 km² of Donbas.'),
  publisher: both('Reuters'),
  source: 'reuters',
  asOf: '2025-08-13',
  figures: [
    {
      value: 46570,
      unit: 'km2',
      measures: 'area',
      subject: { heldBy: 'russia', in: { units: ['UA-14', 'UA-09'] } },
      precision: 5,
      qualifier: 'about',
    },
  ],
  confidence: 'read',
};

export const geodata: Geodata = {
  units: [
    unit('UA-05', 'Vinnytsia', 'Вінницька', 26500),
    unit('UA-09', 'Luhansk', 'Луганська', 26700),
    unit('UA-14', 'Donetsk', 'Донецька', 26600),
  ],
  groups: [{ id: 'donbas', nameEn: 'Donbas', nameUk: 'Донбас', units: ['UA-14', 'UA-09'] }],
  borders: {
    land: { type: 'MultiLineString', coordinates: [] },
    withRussia: { type: 'MultiLineString', coordinates: [] },
    coast: { type: 'MultiLineString', coordinates: [] },
  },
  places: [
    place('plant', 'A nuclear plant', 'Атомна станція', 'site'),
    place('kramatorsk', 'Kramatorsk', 'Краматорськ', 'city'),
  ],
  sources: [{ id: 'reuters', publisher: 'Reuters', title: 'A factbox', url: 'https://example.org/', access: 'read' }],
  scenarios: [
    scenario('status-quo', 'Status quo', { group: 'current', status: 'current', transfers: [] }),
    scenario('donbas-withdrawal', 'Donbas withdrawal', {
      parameters: [{ id: 'depthKm', label: both('Depth'), unit: 'km', default: 20, min: 5, max: 50, step: 5 }],
    }),
    scenario('recognition', 'Recognition', {
      transfers: [
        { kind: 'recognise', from: 'none', to: 'russia', area: { units: ['UA-09'] }, label: both('Recognised') },
      ],
    }),
  ],
  claims: [claim],
  builtin,
  earlier: [],
};

/** How uncertain the changes of a transfer from Ukraine to Russia are. */
export function doubts(plusMinus: number, tooLow: number) {
  return {
    ukraine: { plusMinus, tooHigh: tooLow },
    russia: { plusMinus, tooHigh: -tooLow },
    other: { plusMinus: 0, tooHigh: 0 },
  };
}

export function entry(areaKm2: number, russiaKm2: number, movedKm2 = 0): LedgerEntry {
  const held = (russia: number) => ({ ukraineKm2: areaKm2 - russia, russiaKm2: russia, otherKm2: 0 });
  return {
    areaKm2,
    before: held(russiaKm2),
    after: held(russiaKm2 + movedKm2),
    change: { ukraineKm2: -movedKm2 || 0, russiaKm2: movedKm2, otherKm2: 0 },
    doubtAfter: { plusMinus: 300, tooHigh: 100 },
    doubtOfChange: movedKm2 === 0 ? doubts(0, 0) : doubts(200, 150),
    contact: { frontKm: 10, pocketsKm: 0 },
    uncertaintyKm2: 260,
    lineUncertaintyKm2: 240,
    outlineUncertaintyKm2: 100,
    offsetKm2: 150,
    worstCaseKm2: 400,
  };
}

export function ledger(scenarios: readonly string[]): LedgerFigures {
  const movedKm2 = scenarios.includes('donbas-withdrawal') ? 6500 : 0;
  return {
    scenarios,
    units: [
      { unit: 'UA-05', ...entry(26500, 0) },
      { unit: 'UA-09', ...entry(26700, 26700) },
      { unit: 'UA-14', ...entry(26600, 20100, movedKm2) },
    ],
    groups: [{ group: 'donbas', units: ['UA-14', 'UA-09'], ...entry(53300, 46800, movedKm2) }],
    total: entry(79800, 46800, movedKm2),
    detached: [],
    outsideKm2: 0,
    lineOfContactKm: 957,
    lineOfContactAfterKm: 901,
    exchange: undefined,
    contradictions: [],
    overlaps: [],
  };
}

/** A state over ports that answer at once, with a record of what they were asked. */
export function createDesk(
  query = '',
  more: Partial<GeometryPort> = {},
  store: Partial<SnapshotStore> = {},
  load = (language: Language) => Promise.resolve(translate(language)),
  ownStore: Partial<OwnScenarioStore> = {},
  afterFrame = (task: () => void): void => task(),
) {
  const address: string[] = [];
  const asked: { question: Question; scenarios: readonly string[] }[] = [];
  const geometry: GeometryPort = {
    readControl: (text, name) =>
      text === 'good'
        ? Promise.resolve({
            ...builtin,
            id: 'loaded',
            source: both(name),
            asOf: '2025-08-01',
            schematic: false,
            uncertainty: { positionDeviationKm: 0.5, correlationLengthKm: 10, basis: 'assumed' },
          })
        : Promise.reject(new Error(`${name}: not a control file`)),
    addSnapshot: () => Promise.resolve(),
    forgetSnapshot: () => Promise.resolve(),
    ledger: (question, scenarios) => {
      asked.push({ question, scenarios });
      return Promise.resolve({
        ledger: ledger(scenarios),
        lineOfContact: { type: 'MultiLineString', coordinates: [] },
        places: scenarios.includes('donbas-withdrawal')
          ? [{ from: 'ukraine', to: 'russia', places: ['plant', 'kramatorsk'] }]
          : [],
      });
    },
    scenario: (_, id) =>
      Promise.resolve({
        transfers: [],
        effect:
          id === 'donbas-withdrawal'
            ? { ukraineKm2: -6500, russiaKm2: 6500, otherKm2: 0, doubts: doubts(200, 150) }
            : { ukraineKm2: 0, russiaKm2: 0, otherKm2: 0, doubts: doubts(0, 0) },
      }),
    comparison: () => Promise.resolve(undefined),
    claims: () => Promise.resolve([]),
    checkClaim: () => Promise.reject(new Error('no figure was expected')),
    explain: () => Promise.resolve([]),
    answer: () => Promise.reject(new Error('no question was expected')),
    setOwnScenarios: () => Promise.resolve(),
    measureDrawing: () => Promise.resolve('unfinished'),
    ...more,
  };
  const steps: AddressPort = {
    push: (query) => address.push(`push ${query()}`),
    replace: (query) => address.push(`replace ${query()}`),
  };
  const kept = new Map<string, ControlSnapshot>();
  const keptOwn = new Map<string, Scenario>();
  const savedFiles = new Map<string, string>();
  const app = new AppState({
    geodata,
    query,
    geometry,
    address: steps,
    afterFrame,
    snapshots: {
      keep: (snapshot) => Promise.resolve(void kept.set(snapshot.id, snapshot)),
      forget: (id) => Promise.resolve(void kept.delete(id)),
      all: () => Promise.resolve([...kept.values()]),
      ...store,
    },
    texts: { language: 'en', translate: translate('en'), load },
    own: {
      store: {
        keep: (own) => Promise.resolve(void keptOwn.set(own.id, own)),
        forget: (id) => Promise.resolve(void keptOwn.delete(id)),
        all: () => Promise.resolve([...keptOwn.values()]),
        ...ownStore,
      },
      deflate: (text) => Promise.resolve(Buffer.from(text).toString('base64url')),
      inflate: (packed) => Promise.resolve(Buffer.from(packed, 'base64url').toString()),
      addressLength: (text) => text.length,
      saveFile: (name, text) => savedFiles.set(name, text),
    },
  });
  return { app, address, asked, kept, keptOwn, savedFiles };
}

/** Lets every answer that is due arrive. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
