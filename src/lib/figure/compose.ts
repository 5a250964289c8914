import type { MultiPolygon, Position } from 'geojson';
import type { SymbolId } from '../core/symbols';
import { altTextOf } from './alt-text';
import { EMPTY_BLOCK, inColumns, named, stacked, type Block } from './block';
import { claimRows, tableBlock } from './claims-table';
import { rectangle, textsOf, type DisplayList, type DisplayNode, type UsedPattern } from './display-list';
import { factsOf, stepsOf, type Facts } from './facts';
import { dataHashOf, type FigureData } from './figure-data';
import { locatorIn, needsLocator, northArrowIn, rule, scaleBarIn } from './furniture';
import { keyFigures, type KeyFigure } from './key-figures';
import { legendBlock, legendEntries, legendPatterns } from './legend';
import { drawMap, expectedSymbols, type MapDrawing } from './map-drawing';
import { LEAST_SIZE_PT } from './label-text';
import { drawLabels } from './map-labels';
import { arrange, type Arrangement } from './page';
import { edgeOf, fitProjection, type FittedProjection, type Frame } from './projection';
import { printedNumbers, RENDERER, textHashOf, writeRecord } from './record';
import type { FigureSpec } from './spec';
import { paragraph, type Paragraph } from './text-layout';
import { coloursOf, type FigureColours } from './theme';
import { dekOf, footerSpans, titleOf } from './wording';

/** Everything about one figure while it is put together. */
interface Making {
  readonly spec: FigureSpec;
  readonly data: FigureData;
  readonly facts: Facts;
  readonly colours: FigureColours;
  /** What must be in the frame, in degrees. */
  readonly positions: readonly Position[];
}

/** Room between the fitted land and the frame, as a share of the frame. */
const PADDING = 0.02;

/**
 * The figure of a spec on the data, as marks. The same spec, data and fonts give the same marks, in a browser and on
 * the command line.
 */
export function composeFigure(spec: FigureSpec, data: FigureData): DisplayList {
  const making = makingOf(spec, data);
  const { facts, colours } = making;
  const rows = spec.table ? claimRows(spec, facts) : [];
  const sources = rows.map(({ claim }) => claim.source);
  // The frames of an animation leave room for the most that any of them says, so that the map stays where it is.
  const frames =
    spec.transfers === undefined ? [] : stepsOf(spec, data).map((transfers) => makingOf({ ...spec, transfers }, data));
  const roomy = (block: (one: Making) => Block): Block => {
    const own = block(making);
    return { ...own, heightPt: Math.max(own.heightPt, ...frames.map((frame) => block(frame).heightPt)) };
  };
  const arrangementOf = (shown: ReadonlySet<SymbolId>, projection: FittedProjection) =>
    arrange(spec.size, {
      head: (width, mostLines, gap, isCramped) =>
        roomy((one) => {
          // A number is not left at the end of a line without what it counts, nor a day without its month.
          const text = dekOf(one.spec, one.facts).replaceAll(/(\d) (?=\p{L})/gu, '$1\u00a0');
          const dek = textBlock('dek', text, isCramped ? 9 : 11, width, one, 'dek');
          return stacked([titleBlock(one, width, mostLines), dek], gap);
        }),
      legend: (width) =>
        roomy((one) => {
          const listed = one === making ? shown : expectedSymbols(data, one.facts);
          return legendBlock(legendEntries(spec, colours, listed, data.snapshot.asOf), width, colours, data.fonts);
        }),
      keyFigures: (width, columns, most) =>
        spec.keyFigures ? roomy((one) => keyFigureBlock(one, width, columns, most)) : EMPTY_BLOCK,
      table: (width, room) => tableBlock(rows, width, room, spec, colours, data.fonts),
      footer: (width) => roomy((one) => footerBlock(one, width, projection, sources)),
    });
  const drawnIn = (frame: Frame) => drawMap(spec, data, facts, colours, projectionFor(making, frame), frame);

  // What the legend lists depends on what lies in the frame, and the frame on the room the legend leaves.
  const expected = expectedSymbols(data, facts);
  const draft = arrangementOf(expected, projectionFor(making, { x: 0, y: 0, width: 400, height: 270 }));
  const drawing = drawnIn(draft.map);
  if (isSame(drawing.shown, expected)) return listOf(making, draft, drawing);
  const arrangement = arrangementOf(drawing.shown, drawing.map.projection);
  return listOf(making, arrangement, drawnIn(arrangement.map));
}

function makingOf(spec: FigureSpec, data: FigureData): Making {
  const { transfers: _, ...whole } = spec;
  const colours = coloursOf(spec.theme);
  return { spec, data, facts: factsOf(spec, data), colours, positions: positionsOf(spec, data, factsOf(whole, data)) };
}

function listOf(making: Making, arrangement: Arrangement, drawing: MapDrawing): DisplayList {
  const { spec, data, facts, colours } = making;
  const { map: frame } = arrangement;
  const { projection } = drawing.map;
  const outlines = data.geodata.units.map((unit) => unit.geometry);
  const furniture = [
    scaleBarIn(frame, projection, spec, colours, data.fonts),
    ...[northArrowIn(frame, projection, spec, colours) ?? []].flat(),
    ...(needsLocator(frame, projection, outlines) ? [locatorIn(frame, projection, data, colours)] : []),
  ];
  const labels = drawLabels(
    spec,
    data,
    facts,
    colours,
    drawing,
    furniture.map(({ box }) => box),
  );
  const page = rectangle(0, 0, arrangement.widthPt, arrangement.heightPt);
  const paper: readonly DisplayNode[] =
    colours.paper === undefined ? [] : [{ kind: 'path', id: 'paper', subpaths: [page], fill: colours.paper }];
  const nodes: readonly DisplayNode[] = [
    ...paper,
    {
      kind: 'group',
      id: 'map',
      clip: [rectangle(frame.x, frame.y, frame.width, frame.height)],
      children: [...drawing.nodes, ...labels, ...furniture.flatMap((one) => one.nodes)],
    },
    ...arrangement.nodes,
  ];
  const alt = altTextOf(spec, facts);
  return {
    widthPt: arrangement.widthPt,
    heightPt: arrangement.heightPt,
    language: spec.language,
    title: alt.short,
    description: alt.long,
    record: writeRecord({
      product: 'territorial-control-map',
      renderer: RENDERER,
      spec,
      snapshot: data.snapshot.id,
      asOf: data.snapshot.asOf ?? null,
      dataHash: dataHashOf(spec, data),
      textHash: textHashOf(textsOf(nodes).map(({ text }) => text)),
      numbers: printedNumbers(nodes),
    }),
    patterns: patternsOf(making, drawing),
    nodes,
  };
}

function patternsOf({ spec, colours, data }: Making, drawing: MapDrawing): readonly UsedPattern[] {
  const entries = legendEntries(spec, colours, drawing.shown, data.snapshot.asOf);
  const all = [...drawing.patterns, ...legendPatterns(entries, colours)];
  return [...new Map(all.map((used) => [used.id, used])).values()];
}

/** The projection that fits the extent asked for into the frame. */
function projectionFor({ spec, positions }: Making, frame: Frame): FittedProjection {
  const padding = PADDING * Math.min(frame.width, frame.height);
  const inner: Frame = {
    x: frame.x + padding,
    y: frame.y + padding,
    width: frame.width - 2 * padding,
    height: frame.height - 2 * padding,
  };
  return fitProjection(spec.projection, positions, inner, spec.bearing);
}

/** What must be in the frame. A scenario that names no land, and a small one's surroundings, are all of Ukraine. */
function positionsOf({ extent }: FigureSpec, { geodata }: FigureData, facts: Facts): readonly Position[] {
  // Every fourth vertex: what an extreme one between them adds is far within the padding.
  const outer = (geometry: MultiPolygon) =>
    geometry.coordinates.flatMap(([ring = []]) => ring.filter((_, index) => index % 4 === 0));
  const ukraine = () => geodata.units.flatMap((unit) => outer(unit.geometry));
  if (extent === 'ukraine') return ukraine();
  if (extent === 'scenario') {
    const touched = new Set(
      facts.ledger.transfers
        .filter((transfer) => transfer.active && transfer.geometry.coordinates.length > 0)
        .flatMap((transfer) => transfer.perUnit.filter((part) => part.areaKm2 > 0).map((part) => part.unit)),
    );
    const named = geodata.units.filter((unit) => touched.has(unit.id)).flatMap((unit) => outer(unit.geometry));
    return named.length === 0 ? ukraine() : named;
  }
  if ('box' in extent) return edgeOf(extent.box);
  return geodata.units.filter((unit) => unit.id === extent.unit).flatMap((unit) => outer(unit.geometry));
}

function titleBlock({ spec, data, facts, colours }: Making, width: number, mostLines: number): Block {
  // "about" is not left at the end of a line without its number.
  const text = titleOf(spec, facts).replaceAll(/(about|близько) (?=\d)/g, '$1\u00a0');
  const set = (size: number, within = width) =>
    paragraph(
      [{ text, face: 'semibold', figure: 'title' }],
      within,
      { size, colour: colours.ink, face: 'semibold', leading: 1.18 },
      data.fonts,
    );
  const largest = Math.max(13, Math.min(24, Math.round(width / 26)));
  const sizes = Array.from({ length: largest - 10 }, (_, step) => largest - step);
  // One line a little smaller reads better than a second line with a word or two.
  const size =
    sizes.slice(0, 5).find((one) => set(one).lines === 1) ?? sizes.find((one) => set(one).lines <= mostLines) ?? 11;
  const fitting = balanced((within) => set(size, within), width);
  return named('title', { heightPt: fitting.heightPt, draw: (x, y) => fitting.draw(x, y) });
}

/** A paragraph in its fewest lines, made as even as those lines allow. */
function balanced(set: (widthPt: number) => Paragraph, widthPt: number): Paragraph {
  const whole = set(widthPt);
  let [narrow, wide] = [widthPt / 2, widthPt];
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    const one = set(middle);
    if (one.lines === whole.lines && one.widthPt <= middle) wide = middle;
    else narrow = middle;
  }
  return whole.lines === 1 ? whole : set(wide);
}

function textBlock(id: string, text: string, size: number, width: number, making: Making, figure?: string): Block {
  const { data, colours } = making;
  const set = paragraph(
    [{ text, ...(figure !== undefined && { figure }) }],
    width,
    { size, colour: colours.softInk, leading: 1.28 },
    data.fonts,
  );
  return named(id, { heightPt: set.heightPt, draw: (x, y) => set.draw(x, y) });
}

function keyFigureBlock({ spec, data, facts, colours }: Making, width: number, columns: number, most?: number): Block {
  const GAP = 14;
  const figures = keyFigures(spec, facts, most);
  const count = columns === 1 ? 1 : columnsFor(figures.length, columns);
  const columnWidth = (width - GAP * (count - 1)) / count;
  const valueOf = ({ id, value }: KeyFigure, size: number) =>
    paragraph(
      [{ text: value, face: 'semibold', figure: id }],
      columnWidth,
      { size, colour: colours.ink, face: 'semibold', leading: 1.15 },
      data.fonts,
    );
  // All of one size, and a little smaller where that keeps each on one line.
  const isOneLine = (size: number) => figures.every((figure) => valueOf(figure, size).lines === 1);
  const size = [14, 13, 12, 11.5].find(isOneLine) ?? 14;
  const cells = figures.map((figure): Block => {
    const value = valueOf(figure, size);
    const label = paragraph(
      [{ text: figure.label, figure: `${figure.id}-label` }],
      columnWidth,
      { size: 8.5, colour: colours.softInk, leading: 1.2 },
      data.fonts,
    );
    return {
      heightPt: 4 + value.heightPt + label.heightPt,
      draw: (x, y) => [
        rule(x, y, columnWidth, colours.rule),
        ...value.draw(x, y + 3),
        ...label.draw(x, y + 3 + value.heightPt),
      ],
    };
  });
  return named('key-figures', inColumns(cells, count, columnWidth, { column: GAP, row: 7 }));
}

/** As many columns as fit, but no last row with one lonely figure where fewer columns avoid it. */
function columnsFor(figures: number, most: number): number {
  if (figures <= most) return figures;
  return Math.ceil(figures / Math.ceil(figures / most));
}

function footerBlock(
  { spec, data, facts, colours }: Making,
  width: number,
  projection: FittedProjection,
  sources: readonly string[],
): Block {
  const lines = footerSpans(spec, facts, data, projection, sources);
  const set = paragraph(
    lines.flatMap((spans) => [...spans, { text: ' ' }]),
    width,
    { size: LEAST_SIZE_PT, colour: colours.softInk, leading: 1.24 },
    data.fonts,
  );
  return named('footer', {
    heightPt: set.heightPt + 5,
    draw: (x, y) => [rule(x, y, width, colours.rule), ...set.draw(x, y + 4)],
  });
}

function isSame(a: ReadonlySet<SymbolId>, b: ReadonlySet<SymbolId>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
