import type { MultiPolygon } from 'geojson';
import { formatNumber, THIN_SPACE } from '../core/format';
import { scaleBar } from '../core/scale-bar';
import { rectangle, segment, type DisplayNode } from './display-list';
import type { FigureData } from './figure-data';
import { widthOf, type FigureFonts } from './font-metrics';
import type { LabelBox } from './label-placing';
import { createMapFrame } from './map-frame';
import { fitProjection, type FittedProjection, type Frame } from './projection';
import type { FigureSpec } from './spec';
import { drawnText } from './text-layout';
import type { FigureColours } from './theme';
import { FIGURE_WORDS } from './words';

/** A thing beside the map's own content, with the box that labels keep out of. */
export interface Furniture {
  readonly box: LabelBox;
  readonly nodes: readonly DisplayNode[];
}

const SIZE = 8;

/** The scale bar in the lower left corner, true eastwards at the middle of the frame. */
export function scaleBarIn(
  frame: Frame,
  projection: FittedProjection,
  spec: FigureSpec,
  colours: FigureColours,
  fonts: FigureFonts,
): Furniture {
  const words = FIGURE_WORDS[spec.language];
  const bar = scaleBar(projection.metresPerPt, Math.min(120, frame.width / 4), spec.areaUnit);
  const unit = { km: words.kilometres, mi: words.miles, m: spec.language === 'uk' ? 'м' : 'm', ft: 'ft' }[bar.unit];
  const text = drawnText(`${formatNumber(bar.value, spec.language)}${THIN_SPACE}${unit}`);
  const width = Math.max(bar.lengthPx, widthOf(text, fonts.regular, SIZE));
  const [x, y] = [frame.x + 10, frame.y + frame.height - 10];
  const path = { points: [x, y - 4, x, y, x + bar.lengthPx, y, x + bar.lengthPx, y - 4], closed: false };
  return {
    box: { x: x - 2, y: y - SIZE - 8, width: width + 4, height: SIZE + 10 },
    nodes: [
      {
        kind: 'group',
        id: 'scale-bar',
        children: [
          { kind: 'path', subpaths: [path], stroke: { colour: colours.palette.halo, width: 3, opacity: 0.75 } },
          { kind: 'path', id: 'scale-line', subpaths: [path], stroke: { colour: colours.ink, width: 1 } },
          {
            kind: 'text',
            x,
            y: y - 7,
            text,
            size: SIZE,
            face: 'regular',
            colour: colours.ink,
            anchor: 'start',
            halo: { colour: colours.palette.halo, width: 1.8 },
            figure: 'scale',
          },
        ],
      },
    ],
  };
}

/** An arrow to the north, only where north is not up. */
export function northArrowIn(
  frame: Frame,
  { northDegrees }: FittedProjection,
  spec: FigureSpec,
  colours: FigureColours,
): Furniture | undefined {
  if (Math.abs(northDegrees) < 1) return undefined;
  const [x, y] = [frame.x + frame.width - 22, frame.y + frame.height - 26];
  const angle = (northDegrees * Math.PI) / 180;
  const turned = (dx: number, dy: number) => [
    x + dx * Math.cos(angle) - dy * Math.sin(angle),
    y + dx * Math.sin(angle) + dy * Math.cos(angle),
  ];
  const [labelX = x, labelY = y] = turned(0, -17);
  return {
    box: { x: x - 20, y: y - 22, width: 40, height: 44 },
    nodes: [
      {
        kind: 'group',
        id: 'north-arrow',
        children: [
          {
            kind: 'path',
            subpaths: [
              { points: [...turned(0, 11), ...turned(0, -9)], closed: false },
              { points: [...turned(-3.5, -4), ...turned(0, -10), ...turned(3.5, -4)], closed: false },
            ],
            stroke: { colour: colours.ink, width: 1.2 },
          },
          {
            kind: 'text',
            x: labelX,
            y: labelY + 3,
            text: FIGURE_WORDS[spec.language].north,
            size: SIZE,
            face: 'semibold',
            colour: colours.ink,
            anchor: 'middle',
            halo: { colour: colours.palette.halo, width: 1.8 },
          },
        ],
      },
    ],
  };
}

/** A small map of all Ukraine with the frame on it, in the upper left corner. */
export function locatorIn(
  frame: Frame,
  projection: FittedProjection,
  data: FigureData,
  colours: FigureColours,
): Furniture {
  const width = Math.max(64, Math.min(110, frame.width * 0.22));
  const inner: Frame = { x: frame.x + 10, y: frame.y + 10, width, height: width * 0.7 };
  const outlines = data.geodata.units.map((unit) => unit.geometry);
  const small = fitProjection(
    'conic-equal-area',
    outlines.flatMap((outline) => outline.coordinates.flatMap(([outer = []]) => outer)),
    inner,
  );
  const map = createMapFrame(inner, small, outlines, [data.geodata.borders.land, data.geodata.borders.coast]);
  const corners = [
    [frame.x, frame.y],
    [frame.x + frame.width, frame.y],
    [frame.x + frame.width, frame.y + frame.height],
    [frame.x, frame.y + frame.height],
  ] as const;
  const seen = corners.flatMap((corner) => small.project([...projection.unproject(...corner)]));
  const box: LabelBox = { x: inner.x - 5, y: inner.y - 5, width: inner.width + 10, height: inner.height + 10 };
  const outside = rectangle(box.x, box.y, box.width, box.height);
  return {
    box,
    nodes: [
      {
        kind: 'group',
        id: 'locator',
        clip: [outside],
        children: [
          {
            kind: 'path',
            subpaths: [outside],
            fill: colours.paper ?? colours.palette.halo,
            stroke: { colour: colours.rule, width: 1.5 },
          },
          {
            kind: 'path',
            subpaths: outlines.flatMap((outline) => map.area(outline)),
            fill: colours.palette.neighbour,
            stroke: { colour: colours.palette.neighbour, width: 0.4 },
          },
          {
            kind: 'path',
            subpaths: [...map.line(data.geodata.borders.land), ...map.line(data.geodata.borders.coast)],
            stroke: { colour: colours.palette.oblastBorder, width: 0.5 },
          },
          { kind: 'path', subpaths: [{ points: seen, closed: true }], stroke: { colour: colours.ink, width: 1.2 } },
        ],
      },
    ],
  };
}

/** Whether the frame shows so little of Ukraine that a reader may not know where it is. */
export function needsLocator(frame: Frame, projection: FittedProjection, ukraine: readonly MultiPolygon[]): boolean {
  // Every tenth vertex says as much about a share as all of them.
  const positions = ukraine.flatMap((outline) =>
    outline.coordinates.flatMap(([outer = []]) => outer.filter((_, index) => index % 10 === 0)),
  );
  const seen = positions.filter((position) => {
    const [x, y] = projection.project(position);
    return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
  });
  return seen.length < positions.length * 0.6;
}

/** A hairline across the page. */
export function rule(x: number, y: number, width: number, colour: string): DisplayNode {
  return { kind: 'path', subpaths: [segment(x, y, x + width, y)], stroke: { colour, width: 0.75 } };
}
