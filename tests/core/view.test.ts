import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTROL_CLASSES } from '../../src/lib/core/control';
import { OWN_LAND, OWN_QUALIFIERS, OWN_UNITS, type OwnFigure } from '../../src/lib/core/own-figure-query';
import type { Scenario, Transfer } from '../../src/lib/core/scenarios';
import {
  AREA_UNITS,
  COMPARISON_MODES,
  DEFAULT_VIEW,
  DENOMINATORS,
  queryToView,
  TABS,
  THEMES,
  viewToQuery,
  type ComparedSide,
  type KnownIds,
  type View,
} from '../../src/lib/core/view';
import type { Unit } from '../../src/lib/core/units';

const text = { en: 'text', uk: 'текст' };

function transfer(optional: boolean): Transfer {
  return { kind: 'withdrawal', from: 'ukraine', to: 'russia', area: { units: ['UA-14'] }, label: text, optional };
}

function scenario(id: string, transfers: readonly Transfer[] = []): Scenario {
  return {
    id,
    title: text,
    group: 'plan',
    proposer: text,
    reportedBy: text,
    date: '2025-08-12',
    status: 'reported',
    summary: text,
    sources: [],
    claims: [],
    notKnown: [],
    notes: [],
    parameters: [{ id: 'depthKm', label: text, unit: 'km', default: 20, min: 5, max: 50, step: 5 }],
    transfers,
  };
}

function unit(id: Unit['id']): Unit {
  return {
    id,
    nameEn: id,
    nameUk: id,
    publishedAreaKm2: 1,
    publishedAreaSource: 'source',
    computedKm2: 1,
    differencePct: 0,
    reportedControl: [],
    proposedSwaps: [],
    geometry: { type: 'MultiPolygon', coordinates: [] },
  };
}

const known: KnownIds = {
  scenarios: [
    scenario('security-zones'),
    scenario('plan-20-points', [transfer(false), transfer(true)]),
    scenario('a.b'),
  ],
  units: [unit('UA-14'), unit('UA-09')],
  groups: [{ id: 'donbas', nameEn: 'Donbas', nameUk: 'Донбас', units: ['UA-14', 'UA-09'] }],
};

const compared: fc.Arbitrary<ComparedSide> = fc
  .record({
    mode: fc.constantFrom(...COMPARISON_MODES),
    snapshot: fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined }),
    deviationKm: fc.option(fc.double({ min: 0.1, max: 5, noNaN: true }), { nil: undefined }),
    scenarios: fc.shuffledSubarray(['security-zones', 'plan-20-points', 'a.b']),
    difference: fc.boolean(),
  })
  .map(({ snapshot, deviationKm, ...side }) => ({
    ...side,
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(deviationKm === undefined ? {} : { deviationKm }),
  }));

const checked: fc.Arbitrary<OwnFigure> = fc
  .record({
    value: fc.constantFrom('6600', '88.0', '0.5'),
    unit: fc.constantFrom(...OWN_UNITS),
    subject: fc.constantFrom('UA-14', 'donbas', 'plan-20-points.1'),
    land: fc.constantFrom(...OWN_LAND),
    date: fc.constantFrom('2025-08-12', '2024-02-29'),
    qualifier: fc.option(fc.constantFrom(...OWN_QUALIFIERS), { nil: undefined }),
  })
  .map(({ qualifier, ...figure }) => ({ ...figure, ...(qualifier === undefined ? {} : { qualifier }) }));

const views: fc.Arbitrary<View> = fc
  .record({
    control: fc.boolean(),
    scenarios: fc.shuffledSubarray(['security-zones', 'plan-20-points', 'a.b']),
    options: fc.dictionary(
      fc.constantFrom('security-zones.depthKm', 'plan-20-points.depthKm', 'a.b.depthKm'),
      fc.double({ min: 5, max: 50, noNaN: true }).filter((value) => value !== 20),
    ),
    optionalTransfers: fc.subarray(['plan-20-points.1']),
    opacities: fc.dictionary(
      fc.constantFrom('security-zones', 'plan-20-points', 'a.b'),
      fc.integer({ min: 10, max: 99 }),
    ),
    definition: fc
      .record({
        classes: fc.subarray([...CONTROL_CLASSES], { minLength: 1 }),
        crimea: fc.boolean(),
        pocketsOnly: fc.boolean(),
      })
      .map(({ pocketsOnly, ...definition }) => ({ ...definition, ...(pocketsOnly ? { pocketsOnly } : {}) })),
    denominators: fc.constantFrom(...DENOMINATORS),
    selected: fc.option(fc.constantFrom('UA-14' as const, 'UA-09' as const), { nil: undefined }),
    snapshot: fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: undefined }),
    deviationKm: fc.option(fc.double({ min: 0.1, max: 5, noNaN: true }), { nil: undefined }),
    question: fc.option(fc.constantFrom('donbas', 'ukraine'), { nil: undefined }),
    check: fc.option(checked, { nil: undefined }),
    compare: fc.option(compared, { nil: undefined }),
    language: fc.constantFrom('en' as const, 'uk' as const),
    areaUnit: fc.constantFrom(...AREA_UNITS),
    tab: fc.constantFrom(...TABS),
    theme: fc.constantFrom(...THEMES),
  })
  .map(({ selected, snapshot, deviationKm, question, check, compare, ...view }) => ({
    ...view,
    options: { ...view.options },
    opacities: { ...view.opacities },
    ...(selected === undefined ? {} : { selected }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(deviationKm === undefined ? {} : { deviationKm }),
    ...(question === undefined ? {} : { question }),
    ...(check === undefined ? {} : { check }),
    ...(compare === undefined ? {} : { compare }),
  }));

describe('viewToQuery and queryToView', () => {
  it('carries any view through a query string and back', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(queryToView(viewToQuery(view), known)).toEqual({ view, problems: [] });
      }),
    );
  });

  it('leaves the address empty for the default view, and reads an empty address as the default view', () => {
    expect(viewToQuery(DEFAULT_VIEW)).toBe('');
    expect(queryToView('', known)).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it('keeps the order in which scenarios are drawn, and drops repeats', () => {
    const { view } = queryToView('scenarios=plan-20-points,security-zones,plan-20-points', known);
    expect(view.scenarios).toEqual(['plan-20-points', 'security-zones']);
  });

  it('reads as it is written: commas and colons stay readable', () => {
    const query = viewToQuery({
      ...DEFAULT_VIEW,
      scenarios: ['security-zones', 'plan-20-points'],
      options: { 'security-zones.depthKm': 30 },
      opacities: { 'security-zones': 40 },
    });
    expect(query).toBe(
      'scenarios=security-zones,plan-20-points&options=security-zones.depthKm:30&opacity=security-zones:40',
    );
  });

  it.each([
    ['scenarios=donbas', 'unknown-scenario', 'donbas'],
    ['options=security-zones.depthKm:500', 'option-out-of-range', '500'],
    ['options=security-zones.depthKm:', 'option-out-of-range', ''],
    ['options=security-zones.depthKm:NaN', 'option-out-of-range', 'NaN'],
    ['options=security-zones.width:10', 'unknown-option', 'security-zones.width:10'],
    ['with=plan-20-points.0', 'unknown-option', 'plan-20-points.0'],
    ['with=plan-20-points.7', 'unknown-option', 'plan-20-points.7'],
    ['opacity=donbas:50', 'unknown-scenario', 'donbas'],
    ['opacity=security-zones:0', 'option-out-of-range', '0'],
    ['opacity=security-zones:50.5', 'option-out-of-range', '50.5'],
    ['opacity=security-zones', 'option-out-of-range', ''],
    ['counting=occupied,everything', 'bad-value', 'occupied,everything'],
    ['counting=', 'bad-value', ''],
    ['crimea=maybe', 'bad-value', 'maybe'],
    ['unit=UA-99', 'unknown-unit', 'UA-99'],
    ['land=half', 'bad-value', 'half'],
    ['question=everything', 'unknown-option', 'everything'],
    ['deviation=0', 'option-out-of-range', '0'],
    ['deviation=wide', 'option-out-of-range', 'wide'],
    ['lang=fr', 'bad-value', 'fr'],
    ['tab=Ledger', 'bad-value', 'Ledger'],
    ['compare=both', 'bad-value', 'both'],
  ])('falls back to the default and says so for %s', (query, key, value) => {
    const { view, problems } = queryToView(query, known);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(problems.map((problem) => [problem.key, problem.params.value])).toEqual([[key, value]]);
  });

  it('keeps what is good beside what is bad', () => {
    const { view, problems } = queryToView('scenarios=nothing,plan-20-points&tab=ledger&area=acres', known);
    expect(view.scenarios).toEqual(['plan-20-points']);
    expect(view.tab).toBe('ledger');
    expect(problems).toHaveLength(2);
  });

  it('compares with what is left of the other side, and says what is not', () => {
    const { view, problems } = queryToView(
      'compare=side&compare-with=nothing,a.b&compare-snapshot=other&compare-deviation=9&compare-difference=maybe',
      known,
    );
    expect(view.compare).toEqual({ mode: 'side', snapshot: 'other', scenarios: ['a.b'], difference: true });
    expect(problems.map(({ key, params }) => [key, params.name])).toEqual([
      ['option-out-of-range', 'compare-deviation'],
      ['unknown-scenario', 'compare-with'],
      ['bad-value', 'compare-difference'],
    ]);
  });

  it('compares with nothing where the address does not say how', () => {
    expect(queryToView('compare-with=a.b&compare-snapshot=other', known)).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it('survives a badly encoded address', () => {
    const { view, problems } = queryToView('scenarios=%E0%A4%A&&=x&tab=claims&tab=ledger', known);
    expect(view.tab).toBe('claims');
    expect(problems.map((problem) => problem.params.value)).toEqual(['%E0%A4%A']);
  });

  it('ignores parameters that are not ours', () => {
    expect(queryToView('utm_source=letter&fbclid=1', known)).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it.each([
    'many~km2~UA-14~russia~2025-08-12',
    '6,600~km2~UA-14~russia~2025-08-12',
    '6600~acres~UA-14~russia~2025-08-12',
    '6600~km2~UA-99~russia~2025-08-12',
    '6600~km2~plan-20-points.2~russia~2025-08-12',
    '6600~km2~UA-14~moon~2025-08-12',
    '6600~km2~UA-14~russia~2025-02-30',
    '6600~km2~UA-14~russia~2025-08-12~perhaps',
    '6600~km2~UA-14~russia~2025-08-12~about~more',
    '',
  ])('leave out the figure %j, which cannot be checked, and say so', (check) => {
    expect(queryToView(`check=${encodeURIComponent(check)}`, known)).toEqual({
      view: DEFAULT_VIEW,
      problems: [{ key: 'unknown-option', params: { name: 'check', value: check, fallback: '' } }],
    });
  });
});
