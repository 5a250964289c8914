import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import type { AreaFigures, DrawnArea } from '../../src/lib/core/drawn-area';
import DrawPanel from '../../src/lib/ui/draw/DrawPanel.svelte';
import OwnNotices from '../../src/lib/ui/draw/OwnNotices.svelte';
import { createDesk, settled } from './desk-fixture';

const held = { ukraineKm2: 700, russiaKm2: 300, otherKm2: 0 };
const figures: AreaFigures = {
  areaKm2: 1000,
  held,
  perUnit: [{ unit: 'UA-14', areaKm2: 1000, held }],
  geometry: { type: 'MultiPolygon', coordinates: [] },
};
const UNCERTAIN: AreaFigures = {
  ...figures,
  areaKm2: 1062,
  held: { ukraineKm2: 733, russiaKm2: 329, otherKm2: 0 },
  heldUncertainty: { ukraineKm2: 87, russiaKm2: 132 },
};
const TRIANGLE = '48, 37\n48, 38\n48.5, 38';

async function openCard(query = '') {
  const asked: DrawnArea[] = [];
  const desk = createDesk(query, {
    measureDrawing: (_, area, withUncertainty) => {
      asked.push(area);
      return Promise.resolve(area.points.length < 2 ? 'unfinished' : withUncertainty ? UNCERTAIN : figures);
    },
  });
  await desk.app.begin();
  desk.app.drawing.start('scenario');
  render(DrawPanel, { app: desk.app });
  return { ...desk, asked };
}

async function typePoints() {
  await fireEvent.input(screen.getByLabelText(/latitude, longitude/), { target: { value: TRIANGLE } });
  await fireEvent.click(screen.getByRole('button', { name: 'Use these points' }));
  await settled();
}

describe('the card for drawing', () => {
  it('shows who holds what in a shape that was typed, and what of it would move', async () => {
    const { app, asked } = await openCard();
    await typePoints();
    expect(asked.at(-1)?.points).toHaveLength(3);
    expect(within(screen.getByRole('row', { name: /^Donetsk/ })).getAllByRole('cell')[1]?.textContent).toBe('700');
    expect(screen.getByText(/Would move: about 700/)).toBeTruthy();
    await fireEvent.change(screen.getByLabelText('What happens to it'), { target: { value: '1' } });
    expect(screen.getByText(/Would move: about 300/)).toBeTruthy();
    expect(app.drawing.direction.kind).toBe('return');
  });

  it('gives the area to 1 km², and held areas rounded to their uncertainty, of the less certain side', async () => {
    await openCard();
    await typePoints();
    const total = within(screen.getByRole('row', { name: /^Total/ })).getAllByRole('cell');
    expect(total.map(({ textContent }) => textContent?.replaceAll(/\s/g, ' '))).toEqual(['1 062', '700', '300', '0']);
    expect(screen.getByText(/^Held areas:/).textContent.replaceAll(/\s/g, ' ')).toBe('Held areas: ± 200 km².');
  });

  it('says how large the shape is beside the buttons that change it', async () => {
    await openCard();
    await typePoints();
    const buttons = screen.getByRole('button', { name: 'Finish' }).parentElement;
    expect(buttons?.textContent.replaceAll(/\s/g, ' ')).toMatch(/1 062 km²\s*$/);
  });

  it('says of which day the figures are', async () => {
    await openCard();
    await typePoints();
    expect(screen.getByRole('table', { name: 'In the drawn area on 12 Aug 2025, km²' })).toBeTruthy();
  });

  it('says how uncertain a shape is only once it is let go', async () => {
    const { app } = await openCard();
    const shape = {
      points: [
        [37, 48],
        [38, 48],
        [38, 49],
      ],
      finished: true,
      canUndo: false,
      canRedo: false,
    };
    app.drawing.strokes.stroke({ ...shape, settled: false });
    await settled();
    expect(screen.queryByText(/^Held areas:/)).toBeNull();
    app.drawing.strokes.stroke({ ...shape, settled: true });
    await settled();
    expect(screen.getByText(/^Held areas:/)).toBeTruthy();
  });

  it('does not save without a shape and a name, and says which is missing', async () => {
    const { app } = await openCard();
    await fireEvent.click(screen.getByRole('button', { name: 'Save the scenario' }));
    expect(screen.getByRole('alert').textContent).toBe('Draw an area first.');
    await typePoints();
    await fireEvent.click(screen.getByRole('button', { name: 'Save the scenario' }));
    expect(screen.getByRole('alert').textContent).toBe('Give the scenario a name.');
    expect(app.own.scenarios).toEqual([]);
    await fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Mine' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save the scenario' }));
    await waitFor(() => expect(app.own.scenarios.map(({ title }) => title.en)).toEqual(['Mine']));
  });

  it('neither saves nor keeps a shape whose last point is still where the pointer is', async () => {
    const { app } = await openCard();
    app.drawing.setDraft({ name: 'Mine' });
    const [points, now] = [
      [
        [37, 48],
        [38, 48],
        [38, 49],
      ],
      { settled: true, canUndo: true, canRedo: false },
    ];
    app.drawing.strokes.stroke({ ...now, points, finished: false });
    await settled();
    expect(screen.queryByRole('button', { name: 'Draw another part' })).toBeNull();
    app.drawing.addPart();
    expect(app.drawing.strokes.points).toEqual(points);
    await fireEvent.click(screen.getByRole('button', { name: 'Save the scenario' }));
    expect(screen.getByRole('alert').textContent).toMatch(/^Finish the shape first/);
    expect(app.own.scenarios).toEqual([]);
    app.drawing.strokes.stroke({ ...now, points, finished: true });
    await settled();
    expect(screen.getByRole('button', { name: 'Draw another part' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Save the scenario' }));
    await waitFor(() => expect(app.own.scenarios).toHaveLength(1));
  });

  it('keeps the focus on a step that was the last one', async () => {
    await openCard();
    await typePoints();
    const undo = screen.getByRole('button', { name: 'Undo' });
    undo.focus();
    await fireEvent.click(undo);
    expect(undo.getAttribute('aria-disabled')).toBe('true');
    expect(undo.matches(':disabled')).toBe(false);
    expect(document.activeElement).toBe(undo);
  });

  it('offers the sides of a cut by the compass', async () => {
    const { app } = await openCard();
    await fireEvent.click(screen.getByRole('radio', { name: 'Cut along a line' }));
    await typePoints();
    await fireEvent.click(screen.getByRole('radio', { name: 'North-west side' }));
    expect(app.drawing.side).toBe('left');
  });

  it('measures the shortest way between two places', async () => {
    const { app } = createDesk();
    await app.begin();
    app.drawing.start('distance');
    render(DrawPanel, { app });
    await fireEvent.input(screen.getByLabelText('From'), { target: { value: 'Nowhere' } });
    await fireEvent.submit(screen.getByLabelText('From').closest('form')!);
    expect(screen.getByRole('alert').textContent).toContain('Nowhere');
    app.drawing.usePoints([
      [30.5, 50.45],
      [37.8, 48],
    ]);
    await settled();
    const km = (geodesic.Geodesic.WGS84.Inverse(50.45, 30.5, 48, 37.8).s12 ?? NaN) / 1000;
    expect(document.querySelector('[data-measured]')?.textContent).toBe(`${Math.round(km)} km`);
  });
});

describe('the area that is measured', () => {
  it.each([
    ['', /^2 06\d km²$/],
    ['?area=sq-mi', /^79\d sq mi$/],
  ])('is in whole units and is absent until three corners differ: %s', async (query, shown) => {
    const { app } = createDesk(query);
    await app.begin();
    app.drawing.start('area');
    render(DrawPanel, { app });
    const measured = () => document.querySelector('[data-measured]')?.textContent.replaceAll(/\s/g, ' ');
    const corners = [
      [37, 48],
      [37.5, 48],
      [37.5, 48],
    ];
    app.drawing.strokes.stroke({ points: corners, finished: false, settled: true, canUndo: true, canRedo: false });
    await settled();
    expect(measured()).toBe('–');
    app.drawing.usePoints([...corners, [37.5, 48.5], [37, 48.5]]);
    await settled();
    expect(measured()).toMatch(shown);
  });
});

describe('what is said of own scenarios', () => {
  it('is that a link brought one, until it is kept', async () => {
    const { app, address } = await openCard();
    await typePoints();
    app.drawing.setDraft({ name: 'Mine' });
    await app.drawing.save();
    const there = createDesk(address.at(-1)!.replace('push ', ''));
    await there.app.begin();
    document.body.replaceChildren();
    render(OwnNotices, { app: there.app });
    expect(screen.getByText(/“Mine” is not a report/)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: /^Keep it here/ }));
    await waitFor(() => expect(screen.queryByText(/is not a report/)).toBeNull());
    expect(there.keptOwn.size).toBe(1);
  });

  it('is that a link cannot hold one that is too large, with the file to send', async () => {
    const { app, savedFiles } = await openCard();
    await typePoints();
    app.drawing.setDraft({ name: 'Mine', note: 'word '.repeat(600) });
    const { id } = await app.drawing.save();
    render(OwnNotices, { app });
    await fireEvent.click(screen.getByRole('button', { name: 'Save “Mine” as a file' }));
    expect(JSON.parse(savedFiles.get(`${id}.json`) ?? '{}')).toMatchObject({ id, group: 'own' });
  });
});
