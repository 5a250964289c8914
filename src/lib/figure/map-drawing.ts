import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { drawnAreas, type ControlClass } from '../core/control';
import { PHASES } from '../core/symbol-drawing';
import { isCounted, isMoving, outlineOf, symbolOfTransfer, symbolUnder, type SymbolId } from '../core/symbols';
import { occupiedBefore2022 } from '../core/geodata';
import { contactLine } from '../core/situation';
import type { ComputedTransfer } from '../core/transfers';
import { FULL_OPACITY_PCT } from '../core/view';
import type { DisplayNode, PathNode, Stroke, Subpath, UsedPattern } from './display-list';
import { drawnLand, type Facts } from './facts';
import type { FigureData } from './figure-data';
import type { Ground } from './ground';
import { createMapFrame, type MapFrame } from './map-frame';
import { isNarrow, outlinePaths } from './outlines';
import type { FittedProjection, Frame } from './projection';
import type { FigureSpec } from './spec';
import { tonedPattern, type FigureColours } from './theme';

/** The map without its words, and what is to be seen on it. */
export interface MapDrawing {
  readonly map: MapFrame;
  readonly nodes: readonly DisplayNode[];
  readonly patterns: readonly UsedPattern[];
  /** Symbols of which something lies in the frame. */
  readonly shown: ReadonlySet<SymbolId>;
  /** Transfers in the frame, with the paths of their land there. */
  readonly transfers: readonly DrawnTransfer[];
  readonly contact: readonly Subpath[];
  /** Coloured ground over the land, topmost first. */
  readonly grounds: readonly Ground[];
}

/** How the hatch of a scenario is set apart from that of others. */
type Hatching = Pick<UsedPattern, 'phase' | 'opacity'>;

/** A transfer with its land on the page. */
export interface DrawnTransfer {
  readonly transfer: ComputedTransfer;
  readonly symbol: SymbolId;
  readonly polygons: readonly (readonly Subpath[])[];
}

/** Symbols a figure of all Ukraine would show. What really lies in the frame is known once it is drawn. */
export function expectedSymbols({ basemap, geodata, snapshot }: FigureData, facts: Facts): ReadonlySet<SymbolId> {
  const shown = new Set<SymbolId>(['ukraine-held']);
  for (const { class: id, geometry } of drawnAreas(snapshot)) if (geometry.coordinates.length > 0) shown.add(id);
  if (occupiedBefore2022(geodata, snapshot).coordinates.length > 0) shown.add('occupied-before-2022');
  if (facts.ledger.lineOfContactKm > 0) shown.add('line-of-contact');
  if (basemap.lakes.features.some((lake) => lake.properties.former === true)) shown.add('former-reservoir');
  for (const transfer of facts.ledger.transfers) {
    if (!transfer.active || drawnLand(transfer).coordinates.length === 0) continue;
    shown.add(symbolOfTransfer(transfer.kind, transfer.to));
    if (transfer.illustrative) shown.add('illustrative');
  }
  return shown;
}

/** Draws the map into a frame: ground, control, proposals, water, borders, line of contact. */
export function drawMap(
  { opacities = {} }: FigureSpec,
  data: FigureData,
  facts: Facts,
  colours: FigureColours,
  projection: FittedProjection,
  frame: Frame,
): MapDrawing {
  const { palette } = colours;
  const { geodata, basemap, snapshot } = data;
  const before2022 = occupiedBefore2022(geodata, snapshot);
  const active = facts.ledger.transfers.filter((transfer) => transfer.active);
  const neighbours = basemap.neighbours.features.map((feature) => asMulti(feature.geometry));
  const lakes = basemap.lakes.features.map((feature) => ({
    former: feature.properties.former === true,
    geometry: asMulti(feature.geometry),
  }));
  const rivers = basemap.rivers.features.map((feature): MultiLineString =>
    feature.geometry.type === 'LineString'
      ? { type: 'MultiLineString', coordinates: [feature.geometry.coordinates] }
      : feature.geometry,
  );
  const contact = contactLine(facts.situation);
  const units = geodata.units.map((unit) => unit.geometry);
  const map = createMapFrame(
    frame,
    projection,
    [
      ...units,
      ...drawnAreas(snapshot).map((area) => area.geometry),
      before2022,
      ...active.map(drawnLand),
      ...lakes.map((lake) => lake.geometry),
      ...(colours.drawsSurroundings ? neighbours : []),
    ],
    [geodata.borders.land, geodata.borders.coast, contact, ...rivers],
  );

  const shown = new Set<SymbolId>();
  const patterns = new Map<string, UsedPattern>();
  const see = (id: SymbolId, subpaths: readonly Subpath[]) => {
    if (subpaths.length > 0) shown.add(id);
    return subpaths.length > 0;
  };
  const { classes } = facts.situation.definition;
  const symbol = (id: SymbolId) => symbolUnder(id, colours.paletteName, classes);
  const patternOf = (id: SymbolId, hatching: Hatching = {}): string | undefined => {
    const { pattern } = symbol(id);
    if (pattern === undefined) return undefined;
    const { phase, opacity } = hatching;
    const name = [
      id,
      ...(phase === undefined ? [] : [`at-${phase}`]),
      ...(opacity === undefined ? [] : [`of-${opacity}`]),
    ];
    const used = { ...hatching, id: name.join('-'), pattern: tonedPattern(pattern, colours) };
    patterns.set(used.id, used);
    return used.id;
  };
  const styled = (
    id: SymbolId,
    subpaths: readonly Subpath[],
    name: string,
    hatching?: Hatching,
  ): readonly PathNode[] => {
    if (!see(id, subpaths)) return [];
    const { fill } = symbol(id);
    const pattern = patternOf(id, hatching);
    if (fill === undefined && pattern === undefined) return [];
    return [
      {
        kind: 'path',
        id: name,
        subpaths,
        ...(fill !== undefined && { fill: colours.tone(fill) }),
        ...(pattern !== undefined && { pattern }),
      },
    ];
  };
  const line = (id: string, subpaths: readonly Subpath[], stroke: Stroke): readonly PathNode[] =>
    subpaths.length === 0 ? [] : [{ kind: 'path', id, subpaths, stroke }];

  const landPaths = geodata.units.map((unit) => ({ unit, subpaths: map.area(unit.geometry) }));
  const land = map.outline(units);
  see('ukraine-held', land);
  const surroundings: readonly DisplayNode[] = colours.drawsSurroundings
    ? [
        { kind: 'path', id: 'sea', subpaths: [fullFrame(frame)], fill: palette.sea },
        ...line('neighbours', neighbours.flatMap(map.area), { colour: palette.neighbourBorder, width: 0.5 }).map(
          (path) => ({ ...path, fill: palette.neighbour }),
        ),
      ]
    : [];
  const control = drawnAreas(snapshot).flatMap((area) =>
    styled(area.class, map.area(area.geometry), `control-${area.class}`),
  );
  const beforeLand = styled('occupied-before-2022', map.area(before2022), 'control-before-2022');
  const contested = control.filter((path) => path.id === 'control-contested');
  const transfers = active.flatMap((transfer): DrawnTransfer[] => {
    const polygons = map.polygons(drawnLand(transfer));
    return polygons.length === 0 ? [] : [{ transfer, symbol: symbolOfTransfer(transfer.kind, transfer.to), polygons }];
  });
  const moving = new Set(
    facts.ledger.transfers
      .filter(({ kind, to }) => isMoving(symbolOfTransfer(kind, to)))
      .map((transfer) => transfer.scenario),
  );
  const strength = (scenario: string) => (opacities[scenario] ?? FULL_OPACITY_PCT) / FULL_OPACITY_PCT;
  const hatchingOf = (scenario: string): Hatching => {
    const phase = PHASES[[...moving].indexOf(scenario) % PHASES.length];
    const opacity = strength(scenario);
    return { ...(phase && { phase }), ...(opacity < 1 && { opacity }) };
  };
  const hatches = transfers.flatMap(({ transfer, symbol: id, polygons }) =>
    styled(id, polygons.flat(), `proposal-${transfer.scenario}-${transfer.index}`, hatchingOf(transfer.scenario)),
  );
  const outlines = transfers.flatMap(({ transfer, symbol: id, polygons }) => {
    if (transfer.illustrative) shown.add('illustrative');
    const outline = outlineOf(symbol(id), transfer.illustrative);
    const broad = polygons.filter((rings) => !isNarrow(rings)).flat();
    return outline === undefined
      ? []
      : outlinePaths(`outline-${transfer.scenario}-${transfer.index}`, broad, outline, colours, {
          opacity: strength(transfer.scenario),
        });
  });
  const limits = (isWanted: (id: ControlClass) => boolean) =>
    drawnAreas(snapshot)
      .filter((area) => isWanted(area.class))
      .flatMap(({ class: id, geometry }) => {
        const { outline } = symbol(id);
        return outline === undefined ? [] : outlinePaths(`outline-${id}`, map.area(geometry), outline, colours);
      });
  const claimed = limits((id) => id === 'claimed');
  const uncounted = limits((id) => id !== 'claimed' && !isCounted(id, classes));

  const water = lakes.filter((lake) => !lake.former).flatMap((lake) => map.area(lake.geometry));
  const former = lakes.filter((lake) => lake.former).flatMap((lake) => map.area(lake.geometry));
  const formerPattern = former.length === 0 ? undefined : patternOf('former-reservoir');
  see('former-reservoir', former);
  const schematic = geodata.units.filter((unit) => unit.schematic).flatMap((unit) => map.area(unit.geometry));
  const contactPaths = map.line(contact);
  see('line-of-contact', contactPaths);
  const contactOutline = symbol('line-of-contact').outline;

  const nodes: readonly DisplayNode[] = [
    { kind: 'group', id: 'surroundings', children: surroundings },
    {
      kind: 'group',
      id: 'land',
      children: landPaths
        .filter(({ subpaths }) => subpaths.length > 0)
        .map(({ unit, subpaths }) => ({
          kind: 'path',
          id: unit.id,
          subpaths,
          fill: palette.land,
          // Covers the seam that two neighbouring fills would leave.
          stroke: { colour: palette.land, width: 0.5 },
        })),
    },
    {
      kind: 'group',
      id: 'control',
      clip: land,
      children: [...control, ...beforeLand, ...contested.map(patternOnly), ...uncounted],
    },
    { kind: 'group', id: 'proposals', clip: land, children: hatches },
    {
      kind: 'group',
      id: 'water',
      ...(!colours.drawsSurroundings && { clip: land }),
      children: [
        ...line('rivers', rivers.flatMap(map.line), { colour: palette.waterLine, width: 0.75, round: true }),
        ...line('lakes', water, { colour: palette.waterLine, width: 0.4 }).map((path) => ({
          ...path,
          fill: palette.water,
        })),
        ...line('former-reservoir', former, { colour: palette.waterLine, width: 0.75, dash: [2.2, 1.5] }).map(
          (path) => ({ ...path, ...(formerPattern !== undefined && { pattern: formerPattern }) }),
        ),
      ],
    },
    {
      kind: 'group',
      id: 'borders',
      children: [
        ...line('unit-borders', map.innerBorders(units), { colour: palette.oblastBorder, width: 0.5 }),
        // A sketched outline must not look surveyed: its solid line is covered, then drawn again in dashes.
        ...line('schematic-cover', schematic, { colour: palette.land, width: 0.9 }),
        ...line('schematic-border', schematic, { colour: palette.oblastBorder, width: 0.6, dash: [1.8, 1.8] }),
        ...line('coast', map.line(geodata.borders.coast), { colour: palette.waterLabel, width: 0.5 }),
        ...line('state-border', map.line(geodata.borders.land), { colour: palette.stateBorder, width: 1.1 }),
      ],
    },
    { kind: 'group', id: 'claimed-limits', children: claimed },
    { kind: 'group', id: 'proposal-outlines', children: outlines },
    {
      kind: 'group',
      id: 'line-of-contact',
      children:
        contactOutline === undefined
          ? []
          : outlinePaths('contact', contactPaths, contactOutline, colours, { casingId: 'casing' }),
    },
  ];
  const grounds = [...beforeLand, ...control].flatMap(({ fill, subpaths }) =>
    fill === undefined ? [] : [{ fill, subpaths }],
  );
  return { map, nodes, patterns: [...patterns.values()], shown, transfers, contact: contactPaths, grounds };
}

function patternOnly({ kind, subpaths, pattern }: PathNode): PathNode {
  return { kind, subpaths, ...(pattern !== undefined && { pattern }) };
}

function fullFrame({ x, y, width, height }: Frame): Subpath {
  return { points: [x, y, x + width, y, x + width, y + height, x, y + height], closed: true };
}

/** A geometry as a MultiPolygon, whichever it is stored as. */
function asMulti(geometry: { readonly type: 'Polygon'; coordinates: Position[][] } | MultiPolygon): MultiPolygon {
  return geometry.type === 'MultiPolygon' ? geometry : { type: 'MultiPolygon', coordinates: [geometry.coordinates] };
}
