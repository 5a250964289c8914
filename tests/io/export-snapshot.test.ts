import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legendEntry, SYMBOL_IDS } from '../../src/lib/core/symbols';
import { snapshotFileName } from '../../src/lib/io/export-snapshot';
import {
  layoutSnapshot,
  SNAPSHOT_MAP_WIDTH_PX,
  SNAPSHOT_WIDTH_PX,
  type SnapshotLayout,
  type SnapshotSpec,
} from '../../src/lib/io/snapshot-layout';
import { wrapText, type MeasureText } from '../../src/lib/io/wrap-text';

/** Every letter as wide as the widest of a bold face. */
const measure: MeasureText = (text, font) => text.length * 0.62 * Number(/(\d+(\.\d+)?)px/.exec(font)?.[1] ?? 12);

const LONG =
  'Що змінила б повідомлена пропозиція: виведення військ України з решти Донецької та Луганської областей, ' +
  'заморожування лінії зіткнення в Запорізькій та Херсонській областях, визнання Криму і демілітаризація';

const SPEC: SnapshotSpec = {
  title: 'A title',
  dek: 'Scope and date',
  asOf: 'Control: a model, as of 12 Aug 2025',
  definition: 'Russian-held = assessed occupied',
  legend: SYMBOL_IDS.map((id) => legendEntry(id, 'uk', 'light')),
  keyFigures: [
    { value: '6,540 km²', label: 'would pass to Russian control' },
    { value: '450 km²', label: 'would pass to Ukrainian control' },
  ],
  projection: 'Web Mercator',
  sources: 'Sources: Reuters',
  disclaimer: 'No endorsement',
  licence: '© OpenStreetMap contributors (ODbL)',
  scaleUnits: { km: 'km', m: 'm', mi: 'mi', ft: 'ft' },
};

function overflowing(layout: SnapshotLayout): string[] {
  return layout.items.flatMap((item) => {
    if (item.kind !== 'text') {
      const { x, y, width, height } = item.box;
      return x < 0 || y < 0 || x + width > layout.widthPx || y + height > layout.heightPx ? [item.kind] : [];
    }
    const end = item.x + measure(item.text, item.font);
    const inside = item.x >= 32 && end <= layout.widthPx - 32 + 0.001 && item.y > 0 && item.y < layout.heightPx - 8;
    return inside ? [] : [item.text];
  });
}

/** Texts whose boxes cut into one another, or into the map. */
function colliding(layout: SnapshotLayout): string[] {
  const boxes = layout.items.flatMap((item) => {
    if (item.kind === 'map') return [{ name: 'map', ...item.box }];
    if (item.kind !== 'text') return [];
    const size = Number(/(\d+(\.\d+)?)px/.exec(item.font)?.[1]);
    return [
      {
        name: item.text,
        x: item.x,
        y: item.y - size * 0.75,
        width: measure(item.text, item.font),
        height: size * 0.95,
      },
    ];
  });
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.name} / ${b.name}`),
  );
}

describe('layoutSnapshot', () => {
  it('is at least 1,600 px wide as drawn, with the map at full width', () => {
    const layout = layoutSnapshot(SPEC, 600, measure);
    expect(SNAPSHOT_WIDTH_PX * 2).toBeGreaterThanOrEqual(1600);
    expect(layout.map).toMatchObject({ width: SNAPSHOT_MAP_WIDTH_PX, height: 600 });
  });

  it('prints everything it was given', () => {
    const layout = layoutSnapshot(SPEC, 600, measure);
    const texts = layout.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
    for (const words of [
      SPEC.title,
      SPEC.dek,
      SPEC.asOf,
      SPEC.definition,
      SPEC.projection,
      SPEC.sources,
      SPEC.disclaimer,
      SPEC.licence,
    ])
      expect(texts).toContain(words);
    for (const entry of SPEC.legend) expect(texts).toContain(entry.label.split(' ')[0]);
    expect(layout.items.filter((item) => item.kind === 'swatch')).toHaveLength(SYMBOL_IDS.length);
  });

  it('wraps long Ukrainian words and grows; nothing overflows or collides', () => {
    const words = fc
      .array(fc.constantFrom(...LONG.split(' '), 'Дніпропетровська-та-Запорізька-області'.repeat(4)), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 300, max: 700 }),
        (a, b, c, figures, mapHeightPx) => {
          const layout = layoutSnapshot(
            {
              ...SPEC,
              title: a,
              dek: b,
              definition: c,
              disclaimer: LONG,
              keyFigures: Array.from({ length: figures }, () => ({ value: '≈ 6 540 км²', label: b })),
              legend: SPEC.legend.map((entry, index) => (index === 2 ? { ...entry, label: c } : entry)),
            },
            mapHeightPx,
            measure,
          );
          expect(overflowing(layout)).toEqual([]);
          expect(colliding(layout)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cannot go without its date, source, definition, projection, disclaimer and attribution', () => {
    for (const name of ['title', 'asOf', 'definition', 'projection', 'sources', 'disclaimer', 'licence'] as const)
      expect(() => layoutSnapshot({ ...SPEC, [name]: '  ' }, 600, measure)).toThrow(name);
  });

  it('prints no more than five figures', () => {
    const figures = Array.from({ length: 9 }, (_, index) => ({ value: `${index} km²`, label: 'moves' }));
    const layout = layoutSnapshot({ ...SPEC, keyFigures: figures }, 600, measure);
    expect(layout.items.filter((item) => item.kind === 'text' && item.text === 'moves')).toHaveLength(5);
  });
});

describe('wrapText', () => {
  it('loses no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 10, max: 400 }), (text, room) => {
        const lines = wrapText(text, '400 10px x', room, measure);
        const letters = (value: string) => value.replace(/[ \t\n]/g, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      }),
    );
  });

  it('keeps a number with its unit when they are joined by a space that does not break', () => {
    expect(wrapText('about 6\u202f540\u00a0km²', '400 10px x', 62, measure)).toEqual(['about', '6\u202f540\u00a0km²']);
  });
});

describe('snapshotFileName', () => {
  it('says the date and what is switched on', () => {
    expect(snapshotFileName('2025-08-12', ['donbas-withdrawal'])).toBe(
      'territorial-control-2025-08-12-donbas-withdrawal.png',
    );
    expect(snapshotFileName('2025-08-12', [])).toBe('territorial-control-2025-08-12.png');
  });

  it('says so when the date is unknown, and counts scenarios past three', () => {
    expect(snapshotFileName(undefined, ['a', 'b', 'c', 'd'])).toBe('territorial-control-undated-a-b-2-more.png');
  });

  it('has no letter a file system stumbles over', () => {
    expect(snapshotFileName('2025-08-12', ['../Мій сценарій'])).toMatch(/^[a-z0-9-]+\.png$/);
  });
});
