import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { sharedQuery, sidesOf } from '../../src/lib/state/link-data';
import AbsentData from '../../src/lib/ui/share/AbsentData.svelte';
import { citation } from '../../src/lib/ui/share/citation';
import { embedSnippet } from '../../src/lib/ui/share/embed-snippet';
import ShareDialog from '../../src/lib/ui/share/ShareDialog.svelte';
import { builtin, createDesk, geodata, settled } from './desk-fixture';
import { standInForDialogs } from './dialog-stand-in';

const DEFINITION = 'Russian-held = assessed occupied; Crimea and Sevastopol included';

standInForDialogs();

async function desk(query = '') {
  const made = createDesk(query);
  await made.app.begin();
  await settled();
  return made;
}

describe('a shared link', () => {
  it('is followed where the data are those it was made with', async () => {
    const { app } = await desk('scenarios=donbas-withdrawal');
    const again = await desk(app.links.sharedQuery);
    expect(again.app.links.absent).toBeUndefined();
    expect(again.app.ledger?.total.change.russiaKm2).toBe(6500);
  });

  it('says that it was made with other data, and shows no number before the reader has decided', async () => {
    const { app: maker } = await desk('scenarios=donbas-withdrawal');
    const corrected = { ...builtin, asOf: '2025-08-11', areas: [{ ...builtin.areas[0]!, class: 'advance' as const }] };
    const { app, asked } = await desk(
      sharedQuery(
        maker.view,
        sidesOf(maker.view, { ...geodata, builtin: corrected }, () => undefined),
        geodata,
      ),
    );
    expect(app.links.absent).toEqual({
      kind: 'changed',
      side: 'a',
      snapshot: 'builtin',
      name: 'the project',
      asOf: '2025-08-11',
    });
    expect(asked).toEqual([]);
    expect(app.ledger).toBeUndefined();
    render(AbsentData, { app, absent: app.links.absent!, onfile: () => {} });
    expect(screen.getByRole('main').textContent).toContain('an earlier state of: built-in model, 11 August 2025');
    await fireEvent.click(screen.getByRole('button', { name: 'Corrections and changes' }));
    expect(app.dialogs.method?.chapter).toBe('changes');
    await fireEvent.click(screen.getByRole('button', { name: 'Show the present data' }));
    await settled();
    expect(app.links.absent).toBeUndefined();
    expect(app.ledger?.total.change.russiaKm2).toBe(6500);
  });

  it('does not mind that the wording of a proposal has changed', async () => {
    const { app } = await desk('scenarios=donbas-withdrawal');
    const reworded = {
      ...geodata,
      scenarios: geodata.scenarios.map((scenario) => ({ ...scenario, summary: { en: 'Other', uk: 'Інше' } })),
    };
    expect(
      sharedQuery(
        app.view,
        sidesOf(app.view, reworded, () => undefined),
        reworded,
      ),
    ).toBe(app.links.sharedQuery);
  });

  it('names the control file it was made with, and is followed once that file is open', async () => {
    const { app: maker } = await desk('scenarios=donbas-withdrawal');
    await maker.files.open('day.geojson', () => Promise.resolve('good'));
    const { app } = await desk(maker.links.sharedQuery);
    expect(app.links.absent).toEqual({
      kind: 'file',
      side: 'a',
      snapshot: 'loaded',
      name: 'day.geojson',
      asOf: '2025-08-01',
    });
    expect(app.ledger).toBeUndefined();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    await settled();
    expect(app.links.absent).toBeUndefined();
    expect(app.snapshot.id).toBe('loaded');
    expect(app.view.scenarios).toEqual(['donbas-withdrawal']);
    expect(app.links.problems).toEqual([]);
  });

  it('says so when another file is opened than the one it was made with', async () => {
    const { app } = await desk('snapshot=file-1234');
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    expect(app.links.problems).toEqual([{ key: 'other-snapshot' }]);
  });

  it('asks for the file by name, date and fingerprint, and can be followed on the built-in model instead', async () => {
    const { app } = await desk('snapshot=file-1234&data=abc~2025-08-20~day.geojson');
    render(AbsentData, { app, absent: app.links.absent!, onfile: () => {} });
    expect(screen.getByRole('main').textContent).toContain('Needed: day.geojson, 20 August 2025');
    expect(screen.getByRole('main').textContent).toContain('file-1234');
    await fireEvent.click(screen.getByRole('button', { name: 'Show the built-in model instead' }));
    await settled();
    expect(app.links.absent).toBeUndefined();
    expect(app.ledger).toBeDefined();
  });
});

describe('a citation', () => {
  it('has what is shown, control with its date, definition, publisher, address and date of access', async () => {
    const { app } = await desk('scenarios=donbas-withdrawal');
    expect(citation(app, 'en', 'https://map.example/?a=b', '2025-11-23').replaceAll(/\s/g, ' ')).toBe(
      `Territorial Control Map. Donbas withdrawal: what would change hands. Control: built-in model, as of 12 Aug 2025; ${DEFINITION}. Proposals as reported by Reuters. https://map.example/?a=b Accessed 23 November 2025.`,
    );
  });

  it('follows the other language, whatever that of the page', async () => {
    const { app } = await desk();
    expect(citation(app, 'uk', 'https://map.example/', '2025-11-23').replaceAll(/\s/g, ' ')).toBe(
      'Хто що утримує в Україні // Карта територіального контролю. Контроль: вбудована модель, станом на 12 серп. 2025. Утримуване Росією: окуповане за оцінкою; з Кримом і Севастополем. URL: https://map.example/ (дата звернення: 23 листопада 2025 року).',
    );
  });

  it('names both sides of a comparison, the control of each and who reported what is on either', async () => {
    const { app } = await desk('compare=swipe&compare-with=donbas-withdrawal');
    const url = 'https://map.example/';
    expect(citation(app, 'en', url, '2025-11-23').replaceAll(/\s/g, ' ')).toBe(
      `Territorial Control Map. Who holds what in Ukraine: a comparison. A: 12 Aug 2025. B: 12 Aug 2025; Donbas withdrawal. Control: built-in model, as of 12 Aug 2025; ${DEFINITION}. Proposals as reported by Reuters. https://map.example/ Accessed 23 November 2025.`,
    );
    await app.files.open(
      'day.geojson',
      () => Promise.resolve('good'),
      (id) => app.comparing.showSnapshot(id),
    );
    expect(citation(app, 'en', url, '2025-11-23').replaceAll(/\s/g, ' ')).toContain(
      'Control: A: built-in model, as of 12 Aug 2025; B: day.geojson, as of 1 Aug 2025;',
    );
  });
});

describe('the HTML for embedding', () => {
  const embedding = {
    embedUrl: 'about:blank',
    mapUrl: 'https://map.example/?a=1&b=2',
    language: 'en',
    heightPx: 500,
    picture: 'map.png',
  } as const;

  it('is a figure with the map, a picture for want of scripts, and a caption with source and date', async () => {
    const { app } = await desk();
    const page = new DOMParser().parseFromString(embedSnippet(app, embedding), 'text/html');
    const frame = page.querySelector('iframe')!;
    expect(frame.getAttribute('src')).toBe(embedding.embedUrl);
    expect(frame.title).toBe('Who holds what in Ukraine');
    expect(frame.getAttribute('height')).toBe('500');
    expect(page.querySelector('figcaption')?.textContent).toContain('Control: built-in model, as of');
    expect(page.querySelector('figcaption a')?.getAttribute('href')).toBe(embedding.mapUrl);
    expect(page.querySelector('noscript')?.innerHTML).toContain('map.png');
    expect(embedSnippet(app, { ...embedding, picture: undefined })).not.toContain('noscript');
  });

  it('says in title and caption what is compared', async () => {
    const { app } = await desk('compare=side&compare-with=donbas-withdrawal');
    const page = new DOMParser().parseFromString(embedSnippet(app, embedding), 'text/html');
    expect(page.querySelector('iframe')?.title).toContain('A: 12 Aug 2025. B: 12 Aug 2025; Donbas withdrawal');
    expect(page.querySelector('figcaption')?.textContent).toContain('Proposals as reported by Reuters.');
  });

  it('cannot be broken by a name with markup in it', async () => {
    const { app } = await desk();
    const shown = {
      view: app.view,
      comparing: app.comparing,
      scenariosOn: [],
      snapshot: { ...builtin, schematic: false },
    };
    const source = { en: '"><script>alert(1)</script>', uk: '' };
    const snippet = embedSnippet({ ...shown, snapshot: { ...shown.snapshot, source } }, embedding);
    expect(snippet).not.toContain('<script>');
  });
});

describe('the dialog', () => {
  const props = {
    address: (page: string, query: string) => `https://map.example/${page}?${query}`,
    pictureName: 'm.png',
  };

  it('copies the link, and says how it went', async () => {
    const { app } = await desk('tab=ledger');
    const copied: string[] = [];
    const copy = (text: string) => Promise.resolve(copied.push(text) > 0);
    render(ShareDialog, { app, copy, ...props });
    const button = screen.getByRole('button', { name: 'Copy: Link to what is shown now', hidden: true });
    await fireEvent.click(button);
    expect(copied[0]).toMatch(/^https:\/\/map\.example\/map\?tab=ledger&data=/);
    expect(button.textContent).toBe('Copied');
  });

  it('writes the embedded view in the language and theme that are chosen', async () => {
    const { app } = await desk();
    render(ShareDialog, { app, copy: () => Promise.resolve(true), ...props });
    await fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'uk' } });
    await fireEvent.change(screen.getByLabelText('Theme'), { target: { value: 'dark' } });
    const html = screen.getByLabelText<HTMLTextAreaElement>('HTML for your page').value;
    expect(html).toMatch(/embed\?lang=uk&amp;theme=dark&amp;data=/);
    expect(html).toContain('Хто що утримує в Україні');
    expect(app.language).toBe('en');
  });

  it('takes own scenarios along into the embedded view', async () => {
    const { app } = await desk();
    app.drawing.start('scenario');
    const corners = [[37, 48], [38, 48], [38, 49]] as [number, number][]; // prettier-ignore
    app.drawing.usePoints(corners);
    app.drawing.setDraft({ name: 'Mine' });
    await app.drawing.save();
    await settled();
    render(ShareDialog, { app, copy: () => Promise.resolve(true), ...props });
    await fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'uk' } });
    const html = screen.getByLabelText<HTMLTextAreaElement>('HTML for your page').value;
    const query = /embed\?([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { app: reader } = await desk(query);
    expect(reader.links.problems).toEqual([]);
    expect(reader.links.absent).toBeUndefined();
    expect(reader.scenariosOn.map(({ title }) => title.en)).toEqual(['Mine']);
    expect(reader.language).toBe('uk');
  });

  it('says so when the link is long, and which scenarios it leaves out', async () => {
    const { app } = await desk();
    const far = {
      ...props,
      address: (page: string, query: string) => `https://map.example/${'x'.repeat(2000)}${page}?${query}`,
    };
    const { unmount } = render(ShareDialog, { app, copy: () => Promise.resolve(true), ...props });
    expect(screen.queryByText(/^The link has/)).toBeNull();
    unmount();
    app.drawing.start('scenario');
    const turn = (index: number) => [Math.cos((index / 200) * Math.PI), Math.sin((index / 200) * Math.PI)] as const;
    app.drawing.usePoints(
      Array.from({ length: 400 }, (_, index) => turn(index)).map(([x, y]) => [37.5 + x / 3, 48.5 + y / 3]),
    );
    app.drawing.setDraft({ name: 'A large one' });
    await app.drawing.save();
    await settled();
    render(ShareDialog, { app, copy: () => Promise.resolve(true), ...far });
    expect(screen.getByText(/^The link has 2.\d{3} characters/)).toBeTruthy();
    expect(screen.getByText(/^Not in the link.*“A large one”/)).toBeTruthy();
  });

  it('embeds no figures of a file that readers do not have', async () => {
    const { app } = await desk();
    await app.files.open('day.geojson', () => Promise.resolve('good'));
    render(ShareDialog, { app, copy: () => Promise.resolve(true), ...props });
    expect(screen.queryByLabelText('HTML for your page')).toBeNull();
    expect(document.body.textContent).toContain('Readers are asked to open day.geojson, 1 August 2025');
  });
});
