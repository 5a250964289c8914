import { doubledArea } from '../core/geometry/edge-distance';
import { CRIMEA } from '../core/crimea-status';
import type { Place } from '../core/geodata';
import type { Unit } from '../core/units';
import type { DisplayNode, Subpath } from './display-list';
import type { DrawnTransfer, MapDrawing } from './map-drawing';
import type { FigureData } from './figure-data';
import { formatAboutKm2, formatDate } from '../core/format';
import { isOwnId } from '../core/own-labels';
import { isMoving, symbolOf } from '../core/symbols';
import { movesLand } from '../core/scenarios';
import type { Facts } from './facts';
import { fitting, placeCallout } from './callouts';
import { placeAlong } from './contact-label';
import { contrast, groundAt } from './ground';
import { labelOf, LEAST_SIZE_PT, measured, placed, textsIn, type Label, type LabelStyle } from './label-text';
import { createLabelField, nudged, placesBeside, placesInside, type LabelBox, type LabelField } from './label-placing';
import { createMarkGrid, type MarkGrid } from './mark-grid';
import { doubtOfLand } from '../core/doubt';
import type { FigureSpec } from './spec';
import { balancedLines, drawnText } from './text-layout';
import type { FigureColours } from './theme';
import { FIGURE_WORDS } from './words';

/** Words on the map, the most telling placed first; what finds no free place is left out. */
export function drawLabels(
  spec: FigureSpec,
  data: FigureData,
  facts: Facts,
  colours: FigureColours,
  drawing: MapDrawing,
  blocked: readonly LabelBox[],
): readonly DisplayNode[] {
  const { map } = drawing;
  const field = createLabelField(map.frame, 1.5);
  for (const box of blocked) field.block(box);
  const hatched = drawing.transfers.filter(({ symbol }) => isMoving(symbol)).flatMap(({ polygons }) => polygons);
  const outlines = drawing.transfers.flatMap(({ polygons }) => polygons.flat());
  const marks = createMarkGrid(map.frame, [...drawing.contact, ...outlines], hatched);
  const hatches = createMarkGrid(map.frame, drawing.contact, hatched);
  const contactMarks = createMarkGrid(map.frame, drawing.contact, []);
  const context: Context = { spec, data, facts, colours, drawing, field, marks, hatches, contactMarks };
  const places = data.geodata.places.filter((place) => map.holds(...map.point(place.position), 4));
  const big = map.projection.metresPerPt < 900;
  const callouts = drawing.transfers.flatMap((drawn) => transferLabels(drawn, context));
  const first = places.filter((place) => place.rank === 1).flatMap((place) => placeLabel(place, context));
  const contact = contactLabel(context);
  const crimea = crimeaNote(context);
  const seas = waterLabels(context);
  const units = data.geodata.units.flatMap((unit) => unitLabel(unit, context));
  const countries = countryLabels(context);
  const rank = big ? 3 : map.projection.metresPerPt < 1900 ? 2 : 1;
  const further = places
    .filter((place) => place.rank > 1 && place.rank <= rank)
    .sort((a, b) => a.rank - b.rank)
    .flatMap((place) => placeLabel(place, context));
  return [
    { kind: 'group', id: 'sea-and-country-names', children: [...seas, ...countries] },
    { kind: 'group', id: 'unit-names', children: [...units, ...crimea] },
    { kind: 'group', id: 'places', children: [...first, ...further] },
    { kind: 'group', id: 'callouts', children: [...contact, ...callouts] },
  ];
}

/** Metres in a point from which on a map is small. */
const SMALL_MAP_M = 4000;

interface Context {
  readonly spec: FigureSpec;
  readonly data: FigureData;
  readonly facts: Facts;
  readonly colours: FigureColours;
  readonly drawing: MapDrawing;
  readonly field: LabelField;
  /** The line of contact and the proposals' land. */
  readonly marks: MarkGrid;
  /** The line of contact, and land that would pass, under its hatch. */
  readonly hatches: MarkGrid;
  /** The line of contact alone. */
  readonly contactMarks: MarkGrid;
}

/** The km² of each proposed transfer on its land, and the word where the land is only illustrated. */
function transferLabels({ transfer, symbol, polygons }: DrawnTransfer, context: Context): readonly DisplayNode[] {
  const { spec, facts, colours, field, drawing } = context;
  const largest = largestOf(polygons);
  if (largest === undefined) return [];
  const words = FIGURE_WORDS[spec.language];
  const outline = symbolOf(symbol, colours.paletteName).outline;
  const style: LabelStyle = {
    size: 9.5,
    face: 'semibold',
    colour: outline ? colours.tone(outline.colour) : colours.ink,
    halo: { colour: colours.palette.halo, width: 2.6 },
    figure: `proposal-${transfer.scenario}-${transfer.index}`,
  };
  const area = areaOf(transfer, facts, spec);
  const lines = [
    ...(area === undefined ? [] : [area]),
    ...(transfer.illustrative ? [isOwnId(transfer.scenario) ? words.own : words.illustrative] : []),
  ];
  if (lines.length === 0) return [];
  const label = labelOf(lines, style, context.data.fonts);
  const { marks } = context;
  const place = placeCallout(largest, label.width, label.height, drawing.map.frame, field, marks, style.colour);
  return place === undefined ? [] : [...place.leader, ...textsIn(place.box, label)];
}

/** A moving transfer's area; that of the whole direction where it is the only one that goes there. */
function areaOf(transfer: DrawnTransfer['transfer'], facts: Facts, spec: FigureSpec): string | undefined {
  const { to, from, kind, areaKm2, geometry } = transfer;
  const whole = facts.passing.find((one) => one.to === to);
  if (whole === undefined || !movesLand(kind) || from === 'none') return undefined;
  const alike = facts.ledger.transfers.filter((one) => one.active && movesLand(one.kind) && one.to === to);
  const isOnly = alike.length === 1;
  const doubt = isOnly ? whole.doubt : doubtOfLand([{ land: geometry, holder: from, times: 1 }], facts.situation);
  return formatAboutKm2(isOnly ? whole.areaKm2 : areaKm2, doubt.plusMinus, spec);
}

/** The line's name and date along it, on the side that is not Russian-held. */
function contactLabel(context: Context): readonly DisplayNode[] {
  const { spec, data, colours, drawing, field } = context;
  const { asOf } = data.snapshot;
  const name = symbolOf('line-of-contact').label[spec.language];
  const text = drawnText(asOf === undefined ? name : `${name}, ${formatDate(asOf, spec.language, 'short')}`);
  const style: LabelStyle = { size: LEAST_SIZE_PT, face: 'semibold', colour: colours.palette.lineOfContact };
  const land = colours.palette.land;
  const isGood = (x: number, y: number) => groundAt(x, y, drawing.grounds, land) === land;
  const place = placeAlong(drawing.contact, measured(text, style, data.fonts), style.size, field, isGood);
  if (place === undefined) return [];
  const halo = { colour: colours.palette.halo, width: 1.8 };
  return [{ kind: 'text', ...place, text, ...style, anchor: 'middle', halo }];
}

function placeLabel(place: Place, context: Context): readonly DisplayNode[] {
  const { spec, colours, drawing, field, marks } = context;
  const [x, y] = drawing.map.point(place.position);
  const isMajor = place.rank === 1;
  const radius = place.kind === 'capital' ? 2.4 : isMajor ? 1.8 : 1.4;
  const dotBox = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  const label = labelOf(
    [nameIn(place, spec)],
    {
      size: isMajor ? 8.5 : LEAST_SIZE_PT,
      face: isMajor ? 'semibold' : 'regular',
      colour: colours.palette.placeLabel,
      halo: { colour: colours.palette.halo, width: 1.8 },
    },
    context.data.fonts,
  );
  if (!field.isFree(dotBox)) return [];
  const beside = placesBeside(x, y, label.width, label.height, radius + 1.8);
  const text = placed(label, [...beside.filter(marks.isClear), ...beside], field);
  if (text.length === 0) return [];
  field.block(dotBox);
  const dot: DisplayNode = {
    kind: 'circle',
    x,
    y,
    radius,
    fill: colours.palette.placeLabel,
    stroke: { colour: colours.palette.halo, width: 0.8 },
  };
  return [dot, ...text];
}

function unitLabel(unit: Unit, context: Context): readonly DisplayNode[] {
  // The two cities are named by their dots.
  if (unit.id === 'UA-30' || unit.id === 'UA-40') return [];
  const { spec, colours, drawing, field } = context;
  const rings = largestOf(drawing.map.polygons(unit.geometry));
  if (rings === undefined) return [];
  const name = nameIn(unit, spec)
    .replace(/ область$|^Автономна Республіка /, '')
    .toLocaleUpperCase(spec.language);
  const style: LabelStyle = {
    size: LEAST_SIZE_PT,
    face: 'regular',
    colour: colours.palette.unitLabel,
    letterSpacing: 0.5,
    halo: { colour: colours.palette.halo, width: 1.4 },
  };
  const frame = drawing.map.frame;
  const labels = [1, 2, 3].map((most) => {
    const lines = balancedLines(name, most, (line) => measured(line, style, context.data.fonts));
    return labelOf(lines, style, context.data.fonts);
  });
  const places = new Map<Label, readonly LabelBox[]>();
  const place = (label: Label, isInside: boolean, isClear: (box: LabelBox) => boolean) => {
    const known = places.get(label) ?? nudged(placesInside(rings, label.width, label.height, frame));
    places.set(label, known);
    const boxes = known.filter(isClear);
    const box = field.take(isInside ? fitting(boxes, rings) : boxes.slice(0, 24));
    return box && textsIn(box, { ...label, style: onGround(style, box, context) });
  };
  // Off limits and hatches where that can be, and never across the line of contact.
  const { marks, hatches, contactMarks } = context;
  for (const { isClear } of [marks, hatches, contactMarks]) {
    for (const label of labels) {
      const nodes = place(label, true, isClear);
      if (nodes !== undefined) return nodes;
    }
  }
  // A name across a border says little on a small map.
  const [line] = labels;
  if (line === undefined || drawing.map.projection.metresPerPt > SMALL_MAP_M) return [];
  return (
    place(line, false, marks.isClear) ??
    place(line, false, hatches.isClear) ??
    place(line, false, contactMarks.isClear) ??
    []
  );
}

/** Colour and halo that are readable on the ground the label stands on. */
function onGround(style: LabelStyle, box: LabelBox, { colours, drawing }: Context): LabelStyle {
  const { land, placeLabel, halo } = colours.palette;
  const [ground = land, ...others] = [0.5, 0, 1].map((share) =>
    groundAt(box.x + share * box.width, box.y + box.height / 2, drawing.grounds, land),
  );
  if (ground === land) return style;
  // Across two grounds a halo in the colour of one would smear the other.
  if (others.some((other) => other !== ground)) return { ...style, colour: placeLabel };
  const colour = contrast(placeLabel, ground) >= contrast(halo, ground) ? placeLabel : halo;
  return { ...style, colour, halo: { colour: ground, width: 1.4 } };
}

/** The middle of Crimea, and where the note on it may stand: hanging in the sea south of it, or beginning south-east of it. */
const CRIMEA_MIDDLE = [34.3, 45.3];
const SOUTH_OF_CRIMEA = [33.9, 44.33];
const SOUTH_EAST_OF_CRIMEA = [
  [35.5, 44.72],
  [36.5, 44.72],
  [37, 45.05],
  [37.3, 45.3],
];

/** The status of Crimea beside it, where the map shows it and has room. */
function crimeaNote(context: Context): readonly DisplayNode[] {
  const { spec, data, colours, drawing, field } = context;
  const { map } = drawing;
  if (!map.holds(...map.point(CRIMEA_MIDDLE))) return [];
  const { palette } = colours;
  const style: LabelStyle = {
    size: LEAST_SIZE_PT,
    face: 'italic',
    colour: palette.placeLabel,
    halo: { colour: palette.halo, width: 1.8 },
  };
  const { name, status } = CRIMEA[spec.language];
  const note = `${name}: ${status}`;
  const inThree = balancedLines(note.replace('\n', ' '), 3, (line) => measured(line, style, data.fonts));
  for (const lines of [note.split('\n'), inThree]) {
    const label = labelOf(lines, style, data.fonts);
    const { width, height } = label;
    const [southX, southY] = map.point(SOUTH_OF_CRIMEA);
    const boxes = [{ x: southX - width / 2, y: southY + 2, width, height }];
    for (const beginning of SOUTH_EAST_OF_CRIMEA) {
      const [x, y] = map.point(beginning);
      boxes.push({ x, y, width, height });
    }
    const nodes = placed(
      label,
      boxes.flatMap((box) => nudged([box])),
      field,
    );
    if (nodes.length > 0) return nodes;
  }
  return [];
}

function waterLabels(context: Context): readonly DisplayNode[] {
  const { spec, data, colours, drawing, field } = context;
  if (!colours.drawsSurroundings) return [];
  return data.basemap.seaLabels.features.flatMap((sea) => {
    const [x, y] = drawing.map.point(sea.geometry.coordinates);
    const style: LabelStyle = { size: 9, face: 'italic', colour: colours.palette.seaLabel, letterSpacing: 0.8 };
    const lines = balancedLines(nameIn(sea.properties, spec), 2, (line) => measured(line, style, data.fonts));
    const label = labelOf(lines, style, context.data.fonts);
    return placed(label, placesAround([x, y], label), field);
  });
}

function countryLabels(context: Context): readonly DisplayNode[] {
  const { spec, data, colours, drawing, field } = context;
  if (!colours.drawsSurroundings) return [];
  return data.basemap.neighbours.features.flatMap(({ properties, geometry }) => {
    if (properties === null) return [];
    const multi =
      geometry.type === 'MultiPolygon'
        ? geometry
        : { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] };
    const rings = largestOf(drawing.map.polygons(multi));
    if (rings === undefined) return [];
    const style: LabelStyle = { size: 8.5, face: 'regular', colour: colours.palette.unitLabel, letterSpacing: 1 };
    const label = labelOf([nameIn(properties, spec).toLocaleUpperCase(spec.language)], style, context.data.fonts);
    return placed(label, fitting(placesInside(rings, label.width, label.height, drawing.map.frame), rings), field);
  });
}

function placesAround([x, y]: readonly [number, number], { width, height }: Label): readonly LabelBox[] {
  const steps = [0, 1, -1, 2, -2, 3, -3];
  return steps.flatMap((row) =>
    steps.map((column) => ({
      x: x - width / 2 + column * width * 0.35,
      y: y - height / 2 + row * height * 0.9,
      width,
      height,
    })),
  );
}

/** The largest polygon, its edges coarse enough for hundreds of places to be tried in it. */
function largestOf(polygons: readonly (readonly Subpath[])[]): readonly Subpath[] | undefined {
  const size = ([outer]: readonly Subpath[]) => (outer === undefined ? 0 : Math.abs(doubledArea(outer.points)));
  const largest = polygons.reduce<readonly Subpath[] | undefined>(
    (found, polygon) => (found === undefined || size(polygon) > size(found) ? polygon : found),
    undefined,
  );
  return largest?.map(coarse);
}

const COARSE_PT = 2.5;

function coarse({ points, closed }: Subpath): Subpath {
  const kept: number[] = [];
  for (let index = 0; index < points.length; index += 2) {
    const [x, y] = [points[index]!, points[index + 1]!];
    const [lastX = Infinity, lastY = Infinity] = kept.slice(-2);
    if (Math.abs(x - lastX) + Math.abs(y - lastY) >= COARSE_PT) kept.push(x, y);
  }
  return kept.length < 8 ? { points, closed } : { points: kept, closed };
}

function nameIn(named: { readonly nameEn: string; readonly nameUk: string }, { language }: FigureSpec): string {
  return language === 'uk' ? named.nameUk : named.nameEn;
}
