import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { translate } from '../../src/lib/i18n/translate';
import type {
  FigureCheck,
  FigureChoices,
  FigureOutput,
  FigurePort,
  FigurePreview,
} from '../../src/lib/state/figure-ports';
import ExportDialog from '../../src/lib/ui/export/ExportDialog.svelte';
import { notOnFigure } from '../../src/lib/ui/export/not-on-figure';
import OwnWords from '../../src/lib/ui/export/OwnWords.svelte';
import { pixelsOf, resolutionsOf } from '../../src/lib/ui/export/pixel-size';
import MakeFile from '../../src/lib/ui/export/MakeFile.svelte';
import { Preview } from '../../src/lib/ui/export/preview.svelte';
import FigureCheckNotice from '../../src/lib/ui/FigureCheckNotice.svelte';
import { createDesk } from './desk-fixture';
import { standInForDialogs } from './dialog-stand-in';

standInForDialogs();

describe('the figure dialog', () => {
  it('says what of the view a figure does not show, and nothing where it shows all', async () => {
    const { app } = createDesk();
    await app.begin();
    expect(notOnFigure(app)).toEqual([]);
    app.select('UA-14');
    app.show({ control: false, denominators: 'published' });
    expect(notOnFigure(app)).toEqual(['export.without.selected', 'export.without.control', 'export.without.shares']);
  });

  it('counts screens in their own pixels, once to four times, and print in pixels per inch', () => {
    expect(resolutionsOf({ medium: 'screen', dpi: 144 }).map(({ times }) => times)).toEqual([1, 2, 3, 4]);
    expect(pixelsOf({ widthPt: 800, heightPt: 500 }, 144)).toEqual({ widthPx: 1600, heightPx: 1000 });
    expect(resolutionsOf({ medium: 'print', dpi: 300 }).map(({ dpi }) => dpi)).toEqual([150, 300, 600]);
    expect(pixelsOf({ widthPt: 595.28, heightPt: 841.89 }, 300)).toEqual({ widthPx: 2480, heightPx: 3508 });
  });

  it('takes words as a person’s own only where they are not those from the numbers', async () => {
    const changes: object[] = [];
    render(OwnWords, {
      t: translate('en'),
      appLanguage: 'en',
      language: 'en',
      title: undefined,
      dek: undefined,
      given: { title: 'Donbas withdrawal', dek: 'Reported proposal.' },
      onchange: (changed: object) => changes.push(changed),
    });
    const title = screen.getByLabelText<HTMLTextAreaElement>('Title');
    expect(title.value).toBe('Donbas withdrawal');
    await fireEvent.input(title, { target: { value: 'Mine' } });
    await fireEvent.input(title, { target: { value: 'Donbas withdrawal' } });
    await fireEvent.input(title, { target: { value: ' ' } });
    expect(changes).toEqual([{ title: 'Mine' }, { title: undefined }, { title: undefined }]);
  });

  it('suggests neutral words for one that takes sides, with a reason, and leaves the title alone', () => {
    render(OwnWords, {
      t: translate('en'),
      appLanguage: 'en',
      language: 'en',
      title: 'Land liberated since May',
      dek: undefined,
      given: undefined,
      onchange: () => undefined,
    });
    expect(screen.getByRole('listitem').textContent).toMatch(/“liberated” may take sides; perhaps “.+”\. \w+/);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Title').value).toBe('Land liberated since May');
  });
});

describe('the preview', () => {
  const cancelled = new Error('cancelled');
  const [square, wide] = [{ size: 'square' }, { size: 'wide' }] as FigureChoices[] as [FigureChoices, FigureChoices];

  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A preview over a maker that answers when it is told to, with the sizes it was asked for. */
  function create() {
    const asked: string[] = [];
    const closed: string[] = [];
    const waiting: { answer: () => void; fail: (error: Error) => void }[] = [];
    const preview = new Preview({
      isCancelled: (error) => error === cancelled,
      preview: ({ size }) => {
        asked.push(size);
        const title = `${size} ${asked.length}`;
        const image = { close: () => closed.push(title) } as unknown as ImageBitmap;
        return new Promise((resolve, reject) => {
          waiting.push({ answer: () => resolve({ title, image } as FigurePreview), fail: reject });
        });
      },
    });
    const pass = () => vi.advanceTimersByTimeAsync(1000);
    return { preview, asked, closed, waiting, pass };
  }

  it('draws what is chosen in quick succession once, and shows the last of it', async () => {
    const { preview, asked, closed, waiting, pass } = create();
    preview.draw(square, 800);
    preview.draw(wide, 800);
    await pass();
    expect(asked).toEqual(['wide']);
    preview.draw(square, 800);
    await pass();
    waiting[1]!.answer();
    await pass();
    expect(preview.drawn?.title).toBe('square 2');
    expect(preview.drawing).toBe(false);
    waiting[0]!.answer();
    await pass();
    expect(preview.drawn?.title).toBe('square 2');
    expect(closed).toEqual(['wide 1']);
  });

  it('is drawn again where the making of a file was cancelled under it', async () => {
    const { preview, asked, waiting, pass } = create();
    preview.draw(square, 800);
    await pass();
    waiting[0]!.fail(cancelled);
    await pass();
    expect(asked).toEqual(['square', 'square']);
    expect(preview.drawing).toBe(true);
    waiting[1]!.answer();
    await pass();
    expect(preview.drawn?.title).toBe('square 2');
    expect(preview.drawing).toBe(false);
    expect(preview.failure).toBeUndefined();
  });

  it('says why it could not be drawn, until it can', async () => {
    const { preview, waiting, pass } = create();
    preview.draw(square, 800);
    await pass();
    waiting[0]!.fail(new Error('no fonts'));
    await pass();
    expect([preview.failure, preview.drawing]).toEqual(['no fonts', false]);
    preview.draw(wide, 800);
    await pass();
    waiting[1]!.answer();
    await pass();
    expect([preview.failure, preview.drawn?.title]).toEqual([undefined, 'wide 2']);
  });

  it('lets go of pictures nobody looks at', async () => {
    const { preview, asked, closed, waiting, pass } = create();
    for (const choices of [square, wide]) {
      preview.draw(choices, 800);
      await pass();
      waiting.at(-1)!.answer();
      await pass();
    }
    expect(closed).toEqual(['square 1']);
    preview.draw(square, 800);
    preview.end();
    await pass();
    expect(closed).toEqual(['square 1', 'wide 2']);
    expect(asked).toHaveLength(2);
  });

  it('follows the view, which a step back changes under the dialog', async () => {
    const { app } = createDesk();
    await app.begin();
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
    const drawn: string[] = [];
    const figures: Partial<FigurePort> = {
      mostPixels: 8000,
      sizeFacts: () => ({ medium: 'screen', dpi: 144 }),
      preview: () => {
        drawn.push(app.view.scenarios.join());
        return Promise.resolve(undefined);
      },
    };
    render(ExportDialog, { app, figures: figures as FigurePort, onclose: () => undefined });
    expect(screen.getByRole('dialog', { name: 'Figure for publication' })).toBeTruthy();
    await vi.advanceTimersByTimeAsync(1000);
    app.follow('scenarios=donbas-withdrawal');
    await vi.advanceTimersByTimeAsync(1000);
    expect(drawn).toEqual(['', 'donbas-withdrawal']);
  });
});

describe('the making of a file', () => {
  it('is cancelled by a button that is there as long as it lasts, and says so', async () => {
    const cancelled = new Error('cancelled');
    let stop = () => {};
    const saved: string[] = [];
    const figures: Pick<FigurePort, 'make' | 'cancel' | 'isCancelled' | 'save'> = {
      make: (_, onstep) => {
        onstep('composing');
        return new Promise((_, reject) => (stop = () => reject(cancelled)));
      },
      cancel: () => stop(),
      isCancelled: (error) => error === cancelled,
      save: ({ name }) => saved.push(name),
    };
    const output = { format: 'svg', withData: false } as FigureOutput;
    render(MakeFile, { t: translate('en'), figures: figures as FigurePort, output, disabled: false });
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    await fireEvent.click(screen.getByRole('button', { name: 'Download SVG' }));
    expect(screen.getByRole('progressbar')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('button', { name: 'Download SVG' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(translate('en')('export.cancelled'));
    expect(saved).toEqual([]);
  });
});

describe('the check of a figure', () => {
  async function renderCheck(check: FigureCheck) {
    const { app } = createDesk();
    await app.begin();
    await app.figureChecks.check('map.svg', () => Promise.resolve(check));
    render(FigureCheckNotice, { app, report: app.figureChecks.report! });
    return app;
  }

  it('names what differs, and counts what it does not list', async () => {
    const differences = Array.from({ length: 10 }, (_, index) => ({
      in: 'text' as const,
      what: `text ${index}`,
      found: `found ${index}`,
      expected: `expected ${index}`,
    }));
    await renderCheck({ kind: 'checked', answer: 'altered', differences, otherRenderer: false, redrawn: true });
    expect(screen.getByRole('alert').textContent).toContain('Altered');
    expect(screen.getByRole('row', { name: /text 0 found 0 expected 0/ })).toBeTruthy();
    expect(screen.queryByText('found 9')).toBeNull();
    expect(screen.getByText('2 more differences')).toBeTruthy();
  });

  it('is no alarm where all is well, and says when a picture was not drawn anew', async () => {
    await renderCheck({ kind: 'checked', answer: 'verified', differences: [], otherRenderer: false, redrawn: false });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('status').textContent).toMatch(/Verified.*hash it carries, not drawn anew/s);
  });

  it('says what file to open first', async () => {
    const app = await renderCheck({ kind: 'other-snapshot', snapshot: 'abc', asOf: '2025-08-20' });
    expect(screen.getByRole('alert').textContent).toContain('a control file that is not open here (abc)');
    await fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(app.figureChecks.report).toBeUndefined();
  });

  it('says why a file could not be checked', async () => {
    const { app } = createDesk();
    await app.begin();
    await app.figureChecks.check('map.svg', () => Promise.reject(new Error('no fonts')));
    expect(app.figureChecks.report).toEqual({ kind: 'failed', name: 'map.svg', reason: 'no fonts' });
  });
});
