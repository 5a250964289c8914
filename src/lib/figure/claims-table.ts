import { checkClaim, type ClaimCheck } from '../core/checks';
import type { Claim } from '../core/claims';
import { formatDate, formatFigure, formatReported, formatUncertaintyOf } from '../core/format';
import { translate } from '../i18n/translate';
import { named, stacked, type Block } from './block';
import { rule } from './furniture';
import type { Facts } from './facts';
import type { FigureFonts } from './font-metrics';
import type { FigureSpec } from './spec';
import { paragraph, type Span } from './text-layout';
import type { FigureColours } from './theme';
import { fill, FIGURE_WORDS } from './words';

/** One reported figure beside the computed one, in words. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly id: string;
  /** Who said what, of which day. */
  readonly who: string;
  readonly reported: string;
  readonly computed: string;
  readonly verdict: ClaimCheck['verdict'];
}

const SIZE = 8.5;

/** The scenarios' claims about areas that the map can be held against, each figure a row. */
export function claimRows(spec: FigureSpec, facts: Facts): readonly ClaimRow[] {
  const { geodata } = facts.situation;
  const about =
    facts.scenarios.length > 0 ? facts.scenarios : geodata.scenarios.filter((one) => one.status === 'current');
  const ids = new Set(about.flatMap((scenario) => scenario.claims));
  return geodata.claims
    .filter((claim) => ids.has(claim.id) && claim.figures.some(({ measures }) => measures === 'area'))
    .flatMap((claim) => rowsOf(claim, checkClaim(claim, facts.situation), spec));
}

function rowsOf(claim: Claim, check: ClaimCheck, spec: FigureSpec): readonly ClaimRow[] {
  const { language } = spec;
  return check.figures.flatMap((figure): ClaimRow[] => {
    const reported = claim.figures[figure.figureIndex];
    if (reported?.measures !== 'area' || figure.computed === undefined) return [];
    const digits = figure.unit === 'percent' || Math.abs(figure.computed) < 10 ? 1 : 0;
    const plusMinus =
      figure.uncertainty === undefined || figure.uncertainty === 0
        ? ''
        : ` ${formatUncertaintyOf(figure.uncertainty, figure.unit, language)}`;
    return [
      {
        claim,
        id: `claim-${claim.id}-${figure.figureIndex}`,
        who: `${(claim.speaker ?? claim.publisher)[language]}, ${formatDate(claim.asOf, language, 'short')}: ${claim.statement[language]}`,
        reported: formatReported(reported, language),
        computed: `${formatFigure(figure.computed, figure.unit, language, { digits })}${plusMinus}`,
        verdict: figure.verdict,
      },
    ];
  });
}

/** A table of rows, as many as have room; what is left out is counted under it. */
export function tableBlock(
  rows: readonly ClaimRow[],
  widthPt: number,
  roomPt: number,
  spec: FigureSpec,
  colours: FigureColours,
  fonts: FigureFonts,
): Block {
  if (rows.length === 0) return { heightPt: 0, draw: () => [] };
  const words = FIGURE_WORDS[spec.language];
  const t = translate(spec.language);
  const isWide = widthPt >= 380;
  const shares = isWide ? [0.5, 0.15, 0.19, 0.16] : [1];
  const gap = 8;
  const widths = shares.map((share) => share * widthPt - gap);
  const cellsLine = (cells: readonly Span[], colour: string): Block => {
    const set = cells.map((cell, index) => paragraph([cell], widths[index] ?? widthPt, { size: SIZE, colour }, fonts));
    return {
      heightPt: Math.max(...set.map((cell) => cell.heightPt)),
      draw: (x, y) =>
        set.flatMap((cell, index) => {
          const before = shares.slice(0, index).reduce((sum, share) => sum + share * widthPt, 0);
          return cell.draw(x + before, y);
        }),
    };
  };
  const line = (row: ClaimRow): Block => {
    const verdict: Span = { text: t(`verdict.${row.verdict}`), figure: `${row.id}-verdict` };
    const reported: Span = { text: row.reported, face: 'italic', figure: `${row.id}-reported` };
    const computed: Span = { text: row.computed, face: 'semibold', figure: `${row.id}-computed` };
    if (isWide) return cellsLine([{ text: row.who }, reported, computed, verdict], colours.ink);
    const whole = paragraph(
      [{ text: `${row.who}: ` }, reported, { text: '; ' }, computed, { text: '; ' }, verdict],
      widthPt,
      { size: SIZE, colour: colours.ink, leading: 1.2 },
      fonts,
    );
    return { heightPt: whole.heightPt, draw: (x, y) => whole.draw(x, y) };
  };
  const ruled = (block: Block): Block => ({
    heightPt: block.heightPt + 2.5,
    draw: (x, y) => [rule(x, y, widthPt, colours.rule), ...block.draw(x, y + 2)],
  });
  const title = paragraph(
    [{ text: words.table, face: 'semibold' }],
    widthPt,
    { size: 9, colour: colours.ink, face: 'semibold' },
    fonts,
  );
  const heading = isWide
    ? [
        cellsLine(
          [words.table, words.reported, words.computed, ''].map((text) => ({ text, face: 'semibold' })),
          colours.ink,
        ),
      ]
    : [{ heightPt: title.heightPt, draw: (x: number, y: number) => title.draw(x, y) }];
  const note = (count: number): Block => {
    const set = paragraph(
      [{ text: fill(words.tableMore, { count }) }],
      widthPt,
      { size: 8, colour: colours.softInk },
      fonts,
    );
    return { heightPt: set.heightPt, draw: (x, y) => set.draw(x, y) };
  };
  const lines = rows.map((row) => ruled(line(row)));
  let count = lines.length;
  const whole = () =>
    stacked([...heading, ...lines.slice(0, count), ...(count < lines.length ? [note(lines.length - count)] : [])], 1.5);
  while (count > 1 && whole().heightPt > roomPt) count -= 1;
  return named('reported-against-computed', whole());
}
