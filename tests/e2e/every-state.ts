import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Language } from '../../src/lib/core/text';
import { translate } from '../../src/lib/i18n/translate';
import { dropFile } from './drop-file';
import { expect, open } from './map-page';
import { visit } from './visit';

/** Hears of each state of the page as soon as it is there. */
type Look = (state: string) => Promise<void>;

/** Leads through every state that the page can be in, by what a reader presses and opens. */
export async function seeEveryState(page: Page, language: Language, look: Look): Promise<void> {
  const t = translate(language);
  const lang = language === 'uk' ? 'lang=uk' : '';
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await open(page);
  if (language === 'uk') await button('Українська').click();
  await expect(page.getByRole('tab', { name: t('tab.ledger') })).toBeVisible();
  await expect(button(t('tour.start'))).toBeVisible();
  await look('first visit, the tour offered');
  await button(t('tour.start')).click();
  for (const step of [1, 2, 3] as const) {
    await expect(page.getByRole('heading', { name: t(`tour.${step}.title`) })).toBeVisible();
    await look(`step ${step} of the tour`);
    await button(t(step === 3 ? 'tour.end' : 'tour.next')).click();
  }

  await visit(page, `?scenarios=donbas-withdrawal,sumy-kharkiv-pockets,security-zones&${lang}`);
  const donbas = page.getByRole('listitem').filter({ has: page.locator('#scenario-donbas-withdrawal') });
  await page.getByText(t('scenarios.order'), { exact: true }).click();
  await donbas.getByRole('button', { name: t('scenarios.more') }).click();
  await donbas.getByRole('button', { name: t('scenarios.whyHatched') }).click();
  await expect(donbas.getByText(t('scenarios.proposer'))).toBeVisible();
  await look('scenarios: several on, options, details and marks open');
  await page.getByRole('searchbox').fill('zzzz');
  await look('scenarios: none found');
  await page.getByRole('searchbox').fill('');

  await page.getByRole('tab', { name: t('tab.ledger') }).click();
  await expect(page.getByRole('table', { name: t('ledger.caption') })).toBeVisible();
  await page.getByRole('checkbox', { name: /27/ }).check();
  await look('ledger: all units, with places');
  await page.getByRole('row').nth(4).getByRole('button').first().click();
  await expect(page.locator('section.card')).toBeVisible();
  await look('inspector');
  await page.keyboard.press('Escape');

  await visit(page, `?tab=claims&${lang}`);
  const claims = page.getByRole('table', { name: t('claims.caption') });
  await expect(claims.getByText(t('verdict.agrees'), { exact: true }).first()).toBeVisible();
  const claim = claims
    .locator('tbody')
    .filter({ hasText: t('why.title') })
    .first();
  await claim.getByRole('button', { name: t('claims.showOnMap') }).click();
  for (const summary of await claim.locator('summary').all()) await summary.click();
  await expect(claim.getByText(t('why.unexplained')).first()).toBeVisible();
  await look('claims: one shown on the map, with all that is said of it');
  // A shorter list is looked at sooner.
  await page.getByRole('searchbox').fill('Reuters');
  await page.getByText(t('own.title')).click();
  await button(t('own.check')).click();
  await look('claims: a figure of one’s own that is none');
  await page.getByLabel(t('own.value'), { exact: true }).fill('6600');
  await button(t('own.check')).click();
  await expect(
    page
      .getByRole('region', { name: t('own.result') })
      .locator('li')
      .first(),
  ).toBeVisible();
  await look('claims: a figure of one’s own, checked');
  await page.getByRole('searchbox').fill('zzzz');
  await look('claims: none found');

  await visit(page, `?tab=claims&question=donetsk&${lang}`);
  await expect(page.getByRole('heading', { name: t('question.separates') })).toBeVisible();
  for (const summary of await page.locator('#tab-panel summary').all()) await summary.click();
  await look('a question, with its table');

  await visit(page, `?tab=ledger&compare=swipe&compare-with=donbas-withdrawal&${lang}`);
  await expect(page.getByRole('table').first()).toBeVisible();
  await look('two states compared');

  await visit(page, `?tab=scenarios&${lang}`);
  await button(t('definition.change')).click();
  await look('definition open');
  await page.keyboard.press('Escape');

  await button(t('measure.tool')).click();
  await page.getByText(t('measure.places')).click();
  await page.getByLabel(t('measure.from'), { exact: true }).fill(language === 'uk' ? 'Київ' : 'Kyiv');
  await page.getByLabel(t('measure.to'), { exact: true }).fill(language === 'uk' ? 'Донецьк' : 'Donetsk');
  await page.getByLabel(t('measure.to'), { exact: true }).press('Enter');
  await expect(page.locator('[data-measured]')).toContainText(/\d/);
  await look('measuring');
  await button(t('draw.tool')).click();
  await button(t('draw.save')).click();
  await look('drawing, with nothing drawn');
  await page.getByText(t('draw.coordinates')).click();
  await page.getByLabel(t('draw.coordinatesHelp')).fill('48.7, 37.0\n48.7, 37.9\n48.2, 37.9\n48.2, 37.0');
  await button(t('draw.coordinatesUse')).click();
  await expect(page.getByRole('rowheader', { name: t('draw.total') })).toBeVisible();
  await look('drawing');
  await page.getByLabel(t('draw.name'), { exact: true }).fill('A–Z');
  await button(t('draw.save')).click();
  const own = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: 'A–Z' }) });
  await expect(own).toBeVisible();
  await expect(page).toHaveURL(/[?&]own=/);
  const link = new URL(page.url()).search;
  await own.getByRole('button', { name: t('own.delete') }).click();
  await look('a scenario of one’s own, about to be deleted');
  await own.getByRole('button', { name: t('own.deleteSure') }).click();
  await dropFile(page, 'own.json', JSON.stringify({ group: 'own', title: {} }));
  await visit(page, link);
  await expect(page.getByText(t('own.linkedTitle'))).toBeVisible();
  await look('notices of own scenarios: one brought by a link, one that could not be read');
  await dropFile(page, 'damaged.geojson', '{"type":"FeatureCollection","features":[{}]}');
  await visit(page, `?scenarios=none-such&counting=everything&${lang}`);
  await expect(page.getByText(t('notice.link'))).toBeVisible();
  await look('notices: a link that cannot be followed, a file that cannot be read');
  await button(t('notice.dismiss')).first().click();

  await visit(page, `?scenarios=donbas-withdrawal&${lang}`);
  await button(t('tools.figure')).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await dialog.getByRole('checkbox', { name: t('export.withData') }).check();
  await look('figure for publication, with the data');
  await dialog.getByRole('checkbox', { name: t('export.withData') }).uncheck();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: t('export.download', { file: 'SVG' }) }).click(),
  ]);
  const svg = await readFile(await download.path(), 'utf8');
  await page.keyboard.press('Escape');
  await dropFile(page, 'edited.svg', svg.replace(/(data-figure="[^"]*">[^<\d]*)\d/, '$19'));
  await expect(page.getByText(t('check.altered'), { exact: true })).toBeVisible({ timeout: 30_000 });
  await look('a figure that was altered');

  await button(t('share.title')).click();
  await expect(dialog.getByRole('heading', { name: t('share.embedTitle') })).toBeVisible();
  await look('share');
  await page.keyboard.press('Escape');
  await button(t('search.title')).click();
  await dialog.getByRole('combobox').fill(language === 'uk' ? 'Бах' : 'Bakh');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await look('search');
  await dialog.getByRole('combobox').fill('zzzz');
  await look('search: none found');
  await page.keyboard.press('Escape');

  await button(t('tools.method')).click();
  for (const chapter of ['method', 'sources', 'changes', 'keys'] as const) {
    await dialog.getByRole('button', { name: t(`pages.${chapter}`), exact: true }).click();
    await look(`pages: ${chapter}`);
  }
  await page.keyboard.press('Escape');

  await dropFile(page, 'square.geojson', SQUARE);
  await expect(page.getByText(t('file.notes'))).toBeVisible();
  await look('a control file opened, its date asked for');
  await page.getByRole('tab', { name: t('tab.scenarios') }).focus();
  await page.keyboard.press('o');
  await expect(dialog.getByRole('heading', { name: t('files.title') })).toBeVisible();
  for (const summary of await dialog.locator('summary').all()) await summary.click();
  await look('control files');
  await page.keyboard.press('Escape');

  await page.goto(`./?data=0~2025-08-12~the%20project&${lang}`);
  await expect(page.getByRole('heading', { name: t('absent.changed') })).toBeVisible();
  await look('a link made with other data');
  await open(page, `embed.html?scenarios=donbas-withdrawal&${lang}`);
  await look('embedded');
}

/** A square outside and inside Ukraine, which crosses itself, without a date. */
const SQUARE = JSON.stringify({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [[[38, 48], [42, 50], [42, 48], [38, 50], [38, 48]]] }, // prettier-ignore
});
