import { formatDate } from '../core/format';
import { legendEntryAmong } from '../core/own-labels';
import {
  ILLUSTRATIVE_DASH_PX,
  legendEntry,
  symbolUnder,
  SYMBOL_IDS,
  type LegendEntry,
  type SymbolId,
} from '../core/symbols';
import { legendEntryUnder } from '../i18n/legend';
import { translate } from '../i18n/translate';
import { inColumns, named, type Block } from './block';
import { rectangle, segment, type DisplayNode, type UsedPattern } from './display-list';
import type { FigureFonts } from './font-metrics';
import { strokeOf } from './outlines';
import type { FigureSpec } from './spec';
import { paragraph } from './text-layout';
import { tonedPattern, type FigureColours } from './theme';

const SWATCH = { width: 20, height: 10.5 } as const;
const SIZE = 8.5;

/** The legend's lines for what lies in the frame, and for nothing else. */
export function legendEntries(
  spec: FigureSpec,
  colours: FigureColours,
  shown: ReadonlySet<SymbolId>,
  asOf: string | undefined,
): readonly LegendEntry[] {
  const date = asOf === undefined ? undefined : formatDate(asOf, spec.language, 'short');
  const t = translate(spec.language);
  return SYMBOL_IDS.filter((id) => shown.has(id)).map((id) => {
    const entry = legendEntry(id, spec.language, colours.paletteName, id === 'line-of-contact' ? date : undefined);
    const worded = legendEntryAmong(entry, spec.scenarios, spec.language);
    const symbol = symbolUnder(id, colours.paletteName, spec.definition.classes);
    const { label } = legendEntryUnder(worded, spec.definition, t);
    return { id, label: withoutBreaksInBrackets(label), symbol };
  });
}

/** A few words in brackets at the end stay on one line. */
function withoutBreaksInBrackets(label: string): string {
  return label.replace(/\([^()]{1,24}\)$/, (words) => words.replaceAll(' ', '\u00a0'));
}

/** Patterns the legend draws, for a list that may not have them from the map. */
export function legendPatterns(entries: readonly LegendEntry[], colours: FigureColours): readonly UsedPattern[] {
  return entries.flatMap(({ id, symbol }) =>
    symbol.pattern ? [{ id, pattern: tonedPattern(symbol.pattern, colours) }] : [],
  );
}

/** The legend in as many columns as fit. */
export function legendBlock(
  entries: readonly LegendEntry[],
  widthPt: number,
  colours: FigureColours,
  fonts: FigureFonts,
): Block {
  const gaps = { column: 14, row: 3 };
  const columns = Math.max(1, Math.min(entries.length, Math.floor((widthPt + gaps.column) / (190 + gaps.column))));
  const columnWidth = (widthPt - gaps.column * (columns - 1)) / columns;
  const blocks = entries.map((entry): Block => {
    const text = paragraph(
      [{ text: entry.label }],
      columnWidth - SWATCH.width - 6,
      { size: SIZE, colour: colours.ink, leading: 1.2 },
      fonts,
    );
    const heightPt = Math.max(text.heightPt, SWATCH.height + 1);
    return {
      heightPt,
      draw: (x, y) => [
        ...swatch(entry, x, y + (Math.min(heightPt, 1.2 * SIZE + 1) - SWATCH.height) / 2 + 0.2, colours),
        ...text.draw(x + SWATCH.width + 6, y + (text.lines === 1 ? (heightPt - text.heightPt) / 2 : 0)),
      ],
    };
  });
  return named('legend', inColumns(blocks, columns, columnWidth, gaps));
}

function swatch({ symbol }: LegendEntry, x: number, y: number, colours: FigureColours): readonly DisplayNode[] {
  const { width, height } = SWATCH;
  const { fill, pattern, outline } = symbol;
  if (symbol.shape === 'line') {
    if (outline === undefined) return [];
    const middle = y + height / 2;
    return [{ kind: 'path', subpaths: [segment(x, middle, x + width, middle)], stroke: strokeOf(outline, colours) }];
  }
  const stroke = outline && strokeOf(outline, colours);
  const inset = (stroke?.width ?? 0) / 2;
  const box = rectangle(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
  return [
    {
      kind: 'path',
      subpaths: [box],
      ...(fill !== undefined && { fill: colours.tone(fill) }),
      ...(pattern && { pattern: symbol.id }),
      ...(stroke && { stroke }),
      ...(symbol.id === 'illustrative' &&
        stroke && { stroke: { ...stroke, dash: ILLUSTRATIVE_DASH_PX.map((length) => length * 0.6) } }),
    },
  ];
}
