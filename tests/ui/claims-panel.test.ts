import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ClaimCheck } from '../../src/lib/core/checks/claim-check';
import type { Claim, Verdict } from '../../src/lib/core/claims';
import { questionById } from '../../src/lib/core/question-list';
import type { AnsweredQuestion } from '../../src/lib/core/questions';
import { viewToQuery } from '../../src/lib/core/view';
import { claimMatches, questionOfClaim, type ClaimFilter } from '../../src/lib/ui/claim-search';
import ClaimsPanel from '../../src/lib/ui/ClaimsPanel.svelte';
import { tableText } from '../../src/table-text';
import { createDesk, geodata, settled } from './desk-fixture';

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
const [reuters] = geodata.claims as readonly [Claim];

function checkOf(claim: Claim, verdict: Verdict, more: Partial<ClaimCheck> = {}): ClaimCheck {
  return {
    id: claim.id,
    reported: [],
    asOf: claim.asOf,
    snapshotDate: '2025-08-12',
    schematic: true,
    definition: { classes: ['occupied'], crimea: true },
    computed: [],
    figures: [],
    tolerance: undefined,
    toleranceUnit: undefined,
    verdict,
    insideReport: undefined,
    reasons: [],
    ...more,
  };
}

const fits = checkOf(reuters, 'agrees-under-another-definition', {
  figures: [
    {
      figureIndex: 0,
      value: 46570,
      unit: 'km2',
      computed: 46713,
      uncertainty: 226,
      tooHigh: undefined,
      rounding: 5,
      tolerance: 231,
      verdict: 'agrees-under-another-definition',
    },
  ],
  reasons: [
    {
      code: 'agrees-under',
      reported: { id: 'R3', value: 46570, unit: 'km2' },
      change: { kind: 'classes', classes: ['occupied', 'advance'] },
      computed: 46560,
    },
  ],
});

const answered: AnsweredQuestion = {
  question: questionById('donbas'),
  units: ['UA-14', 'UA-09'],
  publishedKm2: 53200,
  answers: [70, 87.5, 79].map((value, index) => ({
    claim: index === 1 ? 'R3' : `X${index}`,
    figures: [],
    asOf: '2025-08-13',
    km2: { value: 0, low: 0, high: 0 },
    sharePct: { value, low: value - 0.5, high: value + 0.5 },
    side: 'russia',
    pockets: false,
    classes: undefined,
    summed: false,
    outdated: false,
    office: undefined,
  })),
  snapshotDate: '2025-08-12',
  computed: [],
  computedSharePct: { low: 87.2, high: 88.3 },
  separators: [],
};

async function renderClaims(query = 'tab=claims', checked: (claim: Claim) => ClaimCheck = () => fits) {
  const copied: string[] = [];
  const own: Claim[] = [];
  const desk = createDesk(query, {
    claims: () => Promise.resolve([fits]),
    answer: () => Promise.resolve(answered),
    checkClaim: (_, __, claim) => {
      own.push(claim);
      return Promise.resolve(checked(claim));
    },
  });
  await desk.app.begin();
  for (let round = 0; round < 8; round += 1) await settled();
  render(ClaimsPanel, { app: desk.app, copyTable });
  return { ...desk, own, copied };

  function copyTable(table: string, format: string, ids: readonly string[]): Promise<boolean> {
    copied.push(`${table} ${format} ${ids.join()}`);
    return Promise.resolve(true);
  }
}

describe('the filters of claims', () => {
  const ALL: ClaimFilter = { text: '', verdict: '', unit: '', speaker: '' };
  const spoken: Claim = { ...reuters, speaker: { en: 'Yuri Ushakov', uk: 'Юрій Ушаков' } };

  it.each([
    [{}, true],
    [{ verdict: 'agrees' }, true],
    [{ verdict: 'differs' }, false],
    [{ unit: 'UA-14' }, true],
    [{ unit: 'UA-05' }, false],
    [{ speaker: 'Yuri Ushakov' }, true],
    [{ speaker: 'Reuters' }, false],
    [{ text: 'ушаков donbas' }, true],
    [{ text: 'донецька' }, true],
    [{ text: 'vinnytsia' }, false],
  ])('%j: %s', (filter, matches) => {
    expect(claimMatches(spoken, 'agrees', { ...ALL, ...filter }, geodata)).toBe(matches);
  });

  it('take a publisher for the speaker where nobody is named', async () => {
    await renderClaims();
    const who = screen.getByRole('combobox', { name: 'Who says it' });
    expect(
      within(who)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['All', 'Reuters']);
    await fireEvent.change(screen.getByRole('combobox', { name: 'Verdict' }), { target: { value: 'differs' } });
    expect(plain(screen.getByText(/No claim matches/).textContent)).toContain('Clear the filters');
    await fireEvent.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(screen.getByText(reuters.statement.en)).toBeTruthy();
  });
});

describe('copying claims', () => {
  it('takes those that are listed', async () => {
    const { copied } = await renderClaims();
    await fireEvent.click(screen.getByRole('button', { name: 'as Markdown' }));
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    await fireEvent.click(screen.getByRole('button', { name: 'as Markdown' }));
    expect(copied).toEqual(['claims markdown R3', 'claims markdown ']);
    expect(screen.getByText('The claims listed here are on the clipboard.')).toBeTruthy();
  });

  it('has their figures and verdicts as the data files do', async () => {
    const { app } = await renderClaims();
    const [head = '', row = ''] = tableText(app, 'claims', 'tsv', ['R3'])!.split('\r\n');
    const cells = row.split('\t');
    expect(cells[head.split('\t').indexOf('verdict')]).toBe('agrees-under-another-definition');
    expect(tableText(app, 'claims', 'markdown', ['R3'])).toContain('46');
  });
});

describe('a claim on the map', () => {
  it('zooms to its units, counts as it does, says so, and is undone in one step', async () => {
    const { app, address } = await renderClaims();
    await fireEvent.click(screen.getByRole('button', { name: 'Show on the map' }));
    expect(app.lookedAt?.box).toEqual([37, 48, 38, 49]);
    expect(address).toEqual(['push counting=occupied,advance&tab=claims']);
    expect(plain(document.body.textContent)).toContain(
      'Definition changed to one that the report does not state, under which it agrees with the map: Russian-held = assessed occupied + assessed advance',
    );
    expect(app.announcement).toContain('Definition changed');
    await fireEvent.click(screen.getByRole('button', { name: 'Undo the change' }));
    expect(app.view.definition.classes).toEqual(['occupied']);
    expect(address.at(-1)).toBe('push tab=claims');
    expect(screen.queryByRole('button', { name: 'Undo the change' })).toBeNull();
  });

  it('no longer says so after the back button', async () => {
    const { app } = await renderClaims();
    await fireEvent.click(screen.getByRole('button', { name: 'Show on the map' }));
    app.follow('tab=claims');
    await settled();
    expect(screen.queryByText(/Definition changed/)).toBeNull();
  });

  it('leaves the address alone where nothing counts otherwise', async () => {
    const { address } = await renderClaims('tab=claims&counting=occupied,advance');
    await fireEvent.click(screen.getByRole('button', { name: 'Show on the map' }));
    expect(address).toEqual([]);
    expect(plain(document.body.textContent)).toContain('Definition unchanged');
  });
});

describe('all reports beside a claim', () => {
  it('belong to a question about the same units', () => {
    expect(questionOfClaim(reuters, geodata)?.id).toBe('donbas');
    expect(questionOfClaim({ ...reuters, figures: [] }, geodata)).toBeUndefined();
  });

  it('are a bar that says in words what it shows, with this claim marked, and lead to the question', async () => {
    const { app } = await renderClaims();
    const details = screen.getByText('All reports on Donbas').closest('details')!;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    for (let round = 0; round < 3; round += 1) await settled();
    const bar = within(details).getByRole('img', { name: '3 reports: 70.0–87.5%. Computed: 87.2–88.3%.' });
    expect(bar.querySelectorAll('circle')).toHaveLength(3);
    expect(bar.querySelectorAll('.own')).toHaveLength(1);
    await fireEvent.click(within(details).getByRole('button', { name: 'Open the question' }));
    expect(app.view.question).toBe('donbas');
  });
});

describe('a figure of one’s own', () => {
  async function fill(fields: Readonly<Record<string, string>>) {
    for (const [label, value] of Object.entries(fields)) {
      const field = screen.getByLabelText(label);
      await (field.tagName === 'SELECT' ? fireEvent.change : fireEvent.input)(field, { target: { value } });
    }
    await fireEvent.submit(screen.getByLabelText('Value').closest('form')!);
    for (let round = 0; round < 3; round += 1) await settled();
  }

  it('is checked by the function of claims, and answered with verdict and reasons', async () => {
    const { app, own } = await renderClaims('tab=claims', (claim) =>
      checkOf(claim, 'cannot-check', {
        tolerance: 300,
        toleranceUnit: 'km2',
        reasons: [{ code: 'outside-window', asOf: '2024-01-01', snapshotDate: '2025-08-12', days: 589 }],
      }),
    );
    await fill({ Value: '6,600', 'Of which land': 'UA-14', 'Whose land': 'ukraine', 'As of': '2024-01-01' });
    expect(own[0]).toMatchObject({
      asOf: '2024-01-01',
      figures: [{ value: 6600, unit: 'km2', precision: 50, subject: { heldBy: 'ukraine', in: { units: ['UA-14'] } } }],
    });
    const text = plain(screen.getByRole('region', { name: 'Your figure, checked' }).textContent);
    expect(text).toContain('6 600 km², Donetsk: Ukraine-held');
    expect(text).toContain('cannot be checked');
    expect(text).toContain('rounded to ± 50 km². Tolerance ± 300 km².');
    expect(text).toContain('589 days apart');
    expect(plain(app.announcement)).toBe('Checked: 6 600 km², Donetsk: Ukraine-held: cannot be checked.');
  });

  it('is checked anew when something else counts', async () => {
    const { app, own } = await renderClaims();
    await fill({ Value: '75', 'Unit of the value': 'percent' });
    app.countClass('advance', true);
    for (let round = 0; round < 3; round += 1) await settled();
    expect(own).toHaveLength(2);
  });

  it('is in the address, from which it is checked again, its number the same in the other language', async () => {
    const { app } = await renderClaims();
    await fill({ Value: '6,600', Wording: 'about', 'Whose land': 'ukraine', 'As of': '2025-08-12' });
    const { check } = app.view;
    expect(check).toEqual({
      value: '6600',
      unit: 'km2',
      qualifier: 'about',
      subject: 'UA-14',
      land: 'ukraine',
      date: '2025-08-12',
    });
    expect(screen.getByLabelText<HTMLInputElement>('Value').value).toBe('6,600');
    cleanup();
    const again = await renderClaims(`${viewToQuery(app.view)}&lang=uk`);
    for (let round = 0; round < 3; round += 1) await settled();
    expect(again.own[0]).toMatchObject({ figures: [{ value: 6600, precision: 50, qualifier: 'about' }] });
    expect(screen.getByLabelText<HTMLInputElement>('Значення').value).toBe('6600');
    expect(screen.getByRole('region', { name: 'Ваше число після перевірки' })).toBeTruthy();
  });

  it('leaves the address once it is none that can be checked', async () => {
    const { app } = await renderClaims('tab=claims&check=6600~km2~UA-14~russia~2025-08-12');
    await fill({ Value: 'much' });
    expect(app.view.check).toBeUndefined();
    expect(screen.queryByRole('region', { name: 'Your figure, checked' })).toBeNull();
  });

  it('says what is wrong instead of checking', async () => {
    const { own } = await renderClaims();
    await fill({ Value: 'much' });
    expect(plain(screen.getByRole('alert').textContent)).toMatch(/^Write the value as a number/);
    expect(screen.getByLabelText('Value').getAttribute('aria-invalid')).toBe('true');
    expect(own).toEqual([]);
  });
});
