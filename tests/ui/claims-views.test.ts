import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../src/lib/core/checks/claim-check';
import { CAUSES, type Explanation } from '../../src/lib/core/explain';
import type { ExplainedFigure } from '../../src/lib/core/explained-claim';
import { questionById } from '../../src/lib/core/question-list';
import type { AnsweredQuestion } from '../../src/lib/core/questions';
import ClaimsPanel from '../../src/lib/ui/ClaimsPanel.svelte';
import type { AppState } from '../../src/lib/state/app.svelte';
import QuestionAnswer from '../../src/lib/ui/QuestionAnswer.svelte';
import { shareAxis } from '../../src/lib/ui/question-axis';
import { waterfallOf } from '../../src/lib/ui/waterfall';
import { createDesk, settled } from './desk-fixture';

const values: Partial<Record<(typeof CAUSES)[number], number>> = { boundary: -100, rounding: -50, unexplained: 7 };
const explanation: Explanation = {
  id: 'R3',
  figureIndex: 0,
  unit: 'km2',
  reported: 46570,
  computed: 46713,
  gap: -143,
  uncertainty: 226,
  tooHigh: 150,
  terms: { contact: { frontKm: 300, pocketsKm: 20 }, outlineKm2: 100, offsetKm2: 150 },
  isOtherTime: false,
  isBound: false,
  daysApart: 1,
  parts: CAUSES.map((cause) => ({ cause, value: values[cause] ?? 0, recomputed: undefined })),
};
const explained: ExplainedFigure = {
  explanation,
  sentences: CAUSES.map((cause) => ({ en: `Sentence on ${cause}.`, uk: `Речення: ${cause}.` })),
};

const check: ClaimCheck = {
  id: 'R3',
  reported: [{ value: 46570, unit: 'km2', qualifier: 'about' }],
  asOf: '2025-08-13',
  snapshotDate: '2025-08-12',
  schematic: true,
  definition: { classes: ['occupied'], crimea: true },
  computed: [{ method: 'geometry', value: 46713, unit: 'km2', uncertainty: 226, figureIndex: 0 }],
  figures: [
    {
      figureIndex: 0,
      value: 46570,
      unit: 'km2',
      computed: 46713,
      uncertainty: 226,
      tooHigh: 150,
      rounding: 188,
      tolerance: 414,
      verdict: 'agrees',
    },
  ],
  tolerance: 414,
  toleranceUnit: 'km2',
  verdict: 'agrees',
  insideReport: undefined,
  reasons: [],
};

const donbas: AnsweredQuestion = {
  question: questionById('donbas'),
  units: ['UA-14', 'UA-09'],
  publishedKm2: 53200,
  answers: [
    {
      claim: 'R3',
      figures: [{ id: 'R3', value: 46570, unit: 'km2' }],
      asOf: '2025-08-13',
      km2: { value: 46570, low: 46382, high: 46758 },
      sharePct: { value: 87.5, low: 87.2, high: 87.9 },
      side: 'russia',
      pockets: false,
      classes: undefined,
      summed: false,
      outdated: false,
      office: undefined,
    },
    {
      claim: 'R3',
      figures: [{ id: 'R3', value: 9000, unit: 'km2' }],
      asOf: '2024-01-01',
      km2: { value: 44200, low: 0, high: Infinity },
      sharePct: { value: 83.1, low: -Infinity, high: 83.1 },
      side: 'ukraine',
      pockets: false,
      classes: undefined,
      summed: false,
      outdated: false,
      office: undefined,
    },
  ],
  snapshotDate: '2025-08-12',
  computed: [
    {
      classes: ['occupied'],
      pockets: false,
      basis: 'computed',
      km2: 46713,
      sharePct: 87.6,
      uncertaintyKm2: 226,
      offsetKm2: 150,
      doubtPct: { plusMinus: 0.4, tooHigh: 0.3 },
    },
    {
      classes: ['occupied'],
      pockets: false,
      basis: 'published',
      km2: 46713,
      sharePct: 87.8,
      uncertaintyKm2: 226,
      offsetKm2: 150,
      doubtPct: { plusMinus: 0.4, tooHigh: 0.3 },
    },
  ],
  computedSharePct: { low: 87.2, high: 88.3 },
  separators: [{ choice: 'areas', km2: 118 }],
};

async function renderClaims(query: string) {
  const asked: string[] = [];
  const desk = createDesk(query, {
    claims: () => Promise.resolve([check]),
    explain: (_, id) => {
      asked.push(id);
      return Promise.resolve([explained]);
    },
    answer: (_, id) => {
      asked.push(id);
      return Promise.resolve(donbas);
    },
  });
  await desk.app.begin();
  for (let round = 0; round < 8; round += 1) await settled();
  render(ClaimsPanel, { app: desk.app, copyTable: () => Promise.resolve(true) });
  for (let round = 0; round < 3; round += 1) await settled();
  return { ...desk, asked };
}

/** The cells of a row, each apart. */
const cells = (row: Element | undefined) =>
  [...(row?.children ?? [])].map((cell) => plain(cell.textContent)).filter((text) => text !== '');

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

describe('why a report and the map differ', () => {
  it('is computed once somebody asks, and shown part by part with the sum', async () => {
    const { asked } = await renderClaims('tab=claims');
    expect(asked).toEqual([]);
    const details = screen.getByText('What makes up the difference').closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    for (let round = 0; round < 3; round += 1) await settled();
    expect(asked).toEqual(['R3']);
    const rows = within(within(details).getByRole('table')).getAllByRole('row');
    expect(cells(rows[0])).toEqual(['Computed', '46 713 km²']);
    expect(cells(rows.at(-1))).toEqual(['Reported', '46 570 km²']);
    const boundary = rows.findIndex((row) => cells(row)[0] === 'Boundaries');
    expect(cells(rows[boundary])).toEqual(['Boundaries', '−100 km²']);
    expect(cells(rows[boundary + 1])).toEqual(['Sentence on boundary.']);
    expect(plain(details.textContent)).toContain('Together −143 km²: 46 570 km² reported, 46 713 km² computed.');
  });

  it('has the uncertainty worked with its numbers, front and pockets apart, and the worst case', async () => {
    await renderClaims('tab=claims');
    const details = screen.getByText('What makes up the difference').closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    for (let round = 0; round < 3; round += 1) await settled();
    const text = plain(details.textContent);
    expect(text).toContain('Front: 2 × 1.40 km × √(300 km × 20.0 km) = ± 217 km²');
    expect(text).toContain('Detached pockets: 2 × 1.40 km × √(20 km × 20 km) = ± 56 km²');
    expect(text).toContain('Together: √(217² + 56²) = ± 224 km²');
    expect(text).toContain('1.40 km × 300 km + 1.40 km × 20 km = 448 km²');
  });

  it('says beside the number that the map is schematic, and prints no digit below the uncertainty', async () => {
    await renderClaims('tab=claims');
    const text = plain(screen.getByRole('table').textContent);
    expect(text).toContain('46 700 km² by geometry, schematic map, ± 300 km²');
    expect(text).toContain('−100 km²');
  });
});

describe('the waterfall', () => {
  const { bars, computed, reported } = waterfallOf(explanation);

  it('starts at the computed number and ends at the reported one', () => {
    expect(bars.at(-1)?.reached).toBeCloseTo(reported, 9);
    expect(bars[0]?.reached).toBeCloseTo(computed, 9);
  });

  it('has each bar begin where the one before it ended', () => {
    const boundary = bars.find(({ cause }) => cause === 'boundary')!;
    expect(boundary.start + boundary.length).toBeCloseTo(computed, 9);
    const rounding = bars.find(({ cause }) => cause === 'rounding')!;
    expect(rounding.start + rounding.length).toBeCloseTo(boundary.start, 9);
    expect(bars.every(({ start, length }) => start >= 0 && start + length <= 100)).toBe(true);
  });

  it('stays in the middle where there is no gap', () => {
    const level = waterfallOf({ ...explanation, reported: 46713, gap: 0, parts: [] });
    expect([level.computed, level.reported]).toEqual([50, 50]);
  });
});

describe('all sources on one question', () => {
  it('opens from the claims, is in the address, and goes back', async () => {
    const { app, address, asked } = await renderClaims('tab=claims');
    await fireEvent.click(screen.getByRole('button', { name: 'Questions' }));
    expect(address.at(-1)).toBe('push tab=claims&question=donbas');
    await settled();
    expect(asked).toEqual(['donbas']);
    await fireEvent.change(screen.getByRole('combobox', { name: 'Question' }), { target: { value: 'luhansk' } });
    expect(app.view.question).toBe('luhansk');
    await fireEvent.click(screen.getByRole('button', { name: 'Claims' }));
    expect(app.view.question).toBeUndefined();
  });

  it('has what is computed first, then reports of the week apart from others, and what separates them', async () => {
    await renderClaims('tab=claims&question=donbas');
    const text = plain(document.body.textContent);
    expect(text).toContain(
      'Computed: 87.8% of the published area, 87.6% of the computed area, about 46 700 km² ± 300 km², and up to 200 km² too high; under all definitions, uncertainty included 87.2–88.3%.',
    );
    expect(text).toMatch(/Within seven days of the map Reuters, 13 Aug 2025 46 570 km² = 87.5%/);
    expect(text).toMatch(/Of other dates, not comparable with the map Reuters, 1 Jan 2024 9 000 km² = 83.1%/);
    expect(text).toContain('computed or of the published area: as much as 118 km²');
  });

  it('gives the share that the axis is of first, in Ukrainian too', async () => {
    await renderClaims('tab=claims&question=donbas&lang=uk');
    await settled();
    expect(plain(document.body.textContent)).toContain(
      'Обчислено: 87,8 % опублікованої площі, 87,6 % обчисленої площі',
    );
  });

  it('has the same mark for a report on the strip of all as on its own line and in the legend', async () => {
    await renderClaims('tab=claims&question=donbas');
    const marksIn = (place: Element) =>
      [...place.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('data-mark'));
    const [strip] = screen.getAllByRole('img', { name: /^2 reports/ });
    expect(marksIn(strip!)).toEqual(['direct', 'subtracted']);
    expect([...document.querySelectorAll('ol > li')].flatMap(marksIn)).toEqual(['direct', 'subtracted']);
    expect(marksIn(document.querySelector('.marks')!)).toEqual(['direct', 'subtracted', 'pockets']);
  });

  it('parts a publisher from the speaker', async () => {
    const { app } = createDesk();
    const speaker = { en: 'Volodymyr Zelensky', uk: 'Володимир Зеленський' };
    const claims = app.geodata.claims.map((claim) => ({ ...claim, speaker }));
    const spoken = { geodata: { claims }, language: 'en', source: () => app.source('reuters') } as unknown as AppState;
    const [answer] = donbas.answers;
    render(QuestionAnswer, { app: spoken, answer: answer!, axis: shareAxis(donbas), computed: { low: 87, high: 88 } });
    await settled();
    expect(plain(document.body.textContent)).toContain('Reuters (Volodymyr Zelensky), 13 Aug 2025');
  });

  it('says the same in a table', async () => {
    await renderClaims('tab=claims&question=donbas');
    const rows = screen.getAllByRole('row', { hidden: true });
    expect(rows).toHaveLength(3);
    expect(cells(rows[2]).slice(0, 5)).toEqual(['Reuters', '1 Jan 2024', '9 000 km²', '83.1%', '0.0–83.1%']);
  });
});

describe('the axis of a question', () => {
  const axis = shareAxis(donbas);

  it('holds every mark, and an end that a report leaves open lies at its edge', () => {
    for (const share of [83.1, 87.2, 88.3]) expect(axis.position(share)).toBeGreaterThan(0);
    expect(axis.position(-Infinity)).toBe(0);
    expect(axis.position(Infinity)).toBe(100);
  });

  it('has ticks at round shares inside it', () => {
    expect(axis.ticks.length).toBeGreaterThan(1);
    expect(axis.ticks.every((tick) => tick >= axis.low && tick <= axis.high)).toBe(true);
  });
});
