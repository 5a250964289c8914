import { describe, expect, it } from 'vitest';
import type { ControlClass } from '../../src/lib/core/control';
import { symbolOf, symbolUnder } from '../../src/lib/core/symbols';
import { legendEntries } from '../../src/lib/map/legend';
import type { MapData } from '../../src/lib/map/model';
import { DATA, transfer, VIEW } from './map-fixture';

const ids = (...parameters: Parameters<typeof legendEntries>) => legendEntries(...parameters).map((entry) => entry.id);

describe('legendEntries', () => {
  it('lists what a first view shows, leaving out a class that covers nothing', () => {
    expect(ids(VIEW, DATA)).toEqual([
      'ukraine-held',
      'occupied',
      'occupied-before-2022',
      'contested',
      'line-of-contact',
    ]);
  });

  it('is empty when nothing is drawn', () => {
    expect(ids({ ...VIEW, control: false }, DATA)).toEqual([]);
  });

  it('follows the scenarios that are switched on', () => {
    expect(ids({ ...VIEW, control: false, scenarios: ['withdraw'] }, DATA)).toEqual(['to-russia']);
    expect(ids({ ...VIEW, control: false, scenarios: ['swap'] }, DATA)).toEqual([
      'to-ukraine',
      'demilitarised',
      'recognise',
      'illustrative',
    ]);
  });

  it('lists an optional transfer only once it is switched on', () => {
    const view = { ...VIEW, control: false, scenarios: ['swap'], optionalTransfers: ['swap.3'] };
    expect(ids(view, DATA)).toContain('freeze');
  });

  it('leaves out a transfer that moves nothing on this snapshot', () => {
    const nothing: MapData = {
      ...DATA,
      transfers: [transfer('a', 0, 'return', 'ukraine', { geometry: { type: 'MultiPolygon', coordinates: [] } })],
    };
    expect(ids({ ...VIEW, control: false, scenarios: ['a'] }, nothing)).toEqual([]);
  });

  it('says what land in several proposals looks like, where there is some', () => {
    const scenarios = ['withdraw', 'swap'];
    expect(ids({ ...VIEW, scenarios, overlapping: true }, DATA)).toContain('overlap');
    expect(ids({ ...VIEW, scenarios }, DATA)).not.toContain('overlap');
  });

  it('draws a class that is not counted as the map does', () => {
    const swatch = (counted: readonly ControlClass[]) =>
      legendEntries({ ...VIEW, counted }, DATA).find(({ id }) => id === 'contested')?.symbol;
    expect(swatch(['occupied'])).toEqual(symbolUnder('contested', 'light', ['occupied']));
    expect(swatch(['occupied', 'contested'])).toEqual(symbolOf('contested'));
  });

  it('dates the line of contact, in the language of the view', () => {
    const labels = legendEntries({ ...VIEW, language: 'uk', asOf: '12 серпня 2025 р.' }, DATA).map(
      (entry) => entry.label,
    );
    expect(labels).toContain('Лінія зіткнення, 12 серпня 2025 р.');
  });
});
