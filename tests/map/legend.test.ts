import { describe, expect, it } from 'vitest';
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

  it('dates the line of contact, in the language of the view', () => {
    const labels = legendEntries({ ...VIEW, language: 'uk', asOf: '12 серпня 2025 р.' }, DATA).map(
      (entry) => entry.label,
    );
    expect(labels).toContain('Лінія зіткнення, 12 серпня 2025 р.');
  });
});
