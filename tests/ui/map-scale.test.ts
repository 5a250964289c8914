import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { mercatorAreaScale } from '../../src/lib/core/scale-bar';
import MapScale from '../../src/lib/map/MapScale.svelte';

const UKRAINE = { latitude: 48.4, zoom: 5.2, heightPx: 860, areaUnit: 'km2', language: 'en' } as const;

describe('the scale of the map', () => {
  it('says how much areas are inflated at the centre, and from edge to edge', () => {
    const { container } = render(MapScale, UKRAINE);
    expect(container.querySelector('summary')?.textContent).toBe('Mercator: areas ×2.3');
    const note = container.querySelector('p')?.textContent ?? '';
    expect(note).toContain(`${mercatorAreaScale(48.4).toFixed(2)} times as large as land at the equator`);
    expect(note).toMatch(/upper edge is drawn 1\.\d\d times as large/);
    expect(note).toContain('computed on the ellipsoid');
  });

  it('does not speak of the edges where they hardly differ', () => {
    const { container } = render(MapScale, { ...UKRAINE, zoom: 11 });
    expect(container.querySelector('p')?.textContent).not.toContain('upper edge');
  });

  it('speaks Ukrainian with a decimal comma, and miles', () => {
    const { container } = render(MapScale, { ...UKRAINE, language: 'uk', areaUnit: 'sq-mi' });
    expect(container.querySelector('summary')?.textContent).toBe('Меркатор: площі ×2,3');
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^Масштаб у центрі карти: \d+ милі$/);
  });
});
