import type { TextNode } from './display-list';
import { widthOf, type Face, type FigureFonts } from './font-metrics';

/** A piece of a paragraph in one face and colour. */
export interface Span {
  readonly text: string;
  readonly face?: Face;
  readonly colour?: string;
  readonly figure?: string;
}

/** How a paragraph is set; lengths in points. */
export interface Setting {
  readonly size: number;
  readonly colour: string;
  readonly face?: Face;
  /** Baseline to baseline, as a multiple of the size. */
  readonly leading?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A paragraph broken into lines, to be drawn at any place. */
export interface Paragraph {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly lines: number;
  draw(x: number, y: number): readonly TextNode[];
}

/** The face's ascent over its size that boxes are reckoned with: capitals and their accents. */
const ASCENT = 0.8;

interface Word {
  readonly text: string;
  readonly span: Span;
  readonly width: number;
  /** Set close to the word before: a new span without a space between. */
  readonly joined: boolean;
}

/** Breaks spans at spaces into lines no wider than `widthPt`; thin and no-break spaces hold. */
export function paragraph(spans: readonly Span[], widthPt: number, setting: Setting, fonts: FigureFonts): Paragraph {
  const faceOf = (span: Span): Face => span.face ?? setting.face ?? 'regular';
  const { size, leading = 1.25 } = setting;
  const space = widthOf(' ', fonts[setting.face ?? 'regular'], size);
  let afterSpace = true;
  const words = spans.flatMap((span): Word[] => {
    const parts = drawnText(span.text).split(' ');
    return parts.flatMap((text, index) => {
      if (index > 0) afterSpace = true;
      if (text === '') return [];
      const word = { text, span, width: widthOf(text, fonts[faceOf(span)], size), joined: !afterSpace };
      afterSpace = false;
      return [word];
    });
  });

  const lines: Word[][] = [];
  let line: Word[] = [];
  let width = 0;
  for (const [index, word] of words.entries()) {
    const gap = word.joined || line.length === 0 ? 0 : space;
    // A word and what is set close to it go to the next line together.
    const next = words[index + 1];
    const needed = gap + word.width + (next?.joined === true ? next.width : 0);
    if (line.length > 0 && !word.joined && width + needed > widthPt) {
      lines.push(line);
      line = [];
      width = 0;
    }
    width += (line.length === 0 || word.joined ? 0 : space) + word.width;
    line.push(word);
  }
  if (line.length > 0) lines.push(line);

  const runsOf = (of: readonly Word[]) => {
    const runs: { span: Span; text: string; x: number; width: number }[] = [];
    let x = 0;
    for (const word of of) {
      const last = runs.at(-1);
      const gap = word.joined || !last ? 0 : space;
      if (last?.span === word.span && faceOf(word.span) === (setting.face ?? 'regular')) {
        last.text += `${word.joined ? '' : ' '}${word.text}`;
        last.width += gap + word.width;
      } else runs.push({ span: word.span, text: word.text, x: x + gap, width: word.width });
      x += gap + word.width;
    }
    return { runs, width: x };
  };
  const set = lines.map(runsOf);
  return {
    widthPt: Math.max(0, ...set.map((one) => one.width)),
    heightPt: lines.length * size * leading,
    lines: lines.length,
    draw: (left, top) =>
      set.flatMap(({ runs, width: lineWidth }, index) => {
        const shift = setting.anchor === 'end' ? -lineWidth : setting.anchor === 'middle' ? -lineWidth / 2 : 0;
        return runs.map((run): TextNode => ({
          kind: 'text',
          x: left + shift + run.x,
          y: top + size * (leading * index + ASCENT + (leading - 1) / 2),
          text: run.text,
          size,
          face: faceOf(run.span),
          colour: run.span.colour ?? setting.colour,
          anchor: 'start',
          ...(run.span.figure !== undefined && { figure: run.span.figure }),
        }));
      }),
  };
}

/**
 * The text as it is drawn: the narrow no-break space of the formatter as a thin space, which the bundled faces have
 * in all their files and which is as wide. Nothing breaks there, for every line is placed by itself. Ukrainian words
 * that lean on the one before them stay on its line.
 */
export function drawnText(text: string): string {
  return text.replaceAll('\u202f', '\u2009').replaceAll(/ (б|би|року)(?=[ .,;:)]|$)/g, '\u00a0$1');
}

/** Lines of a label, each no wider than it must be, broken at spaces so that they are about equally long. */
export function balancedLines(text: string, mostLines: number, measure: (line: string) => number): readonly string[] {
  const words = text.split(' ');
  if (words.length === 1 || mostLines === 1) return [text];
  let best: readonly string[] = [text];
  let bestWidth = Infinity;
  for (let cut = 1; cut < words.length; cut += 1) {
    const first = words.slice(0, cut).join(' ');
    const rest = balancedLines(words.slice(cut).join(' '), mostLines - 1, measure);
    const width = Math.max(measure(first), ...rest.map(measure));
    if (width < bestWidth) [best, bestWidth] = [[first, ...rest], width];
  }
  return best;
}
