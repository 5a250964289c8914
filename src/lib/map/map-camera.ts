import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from '../core/geometry/box';
import { cameraBounds, FIRST_BOUNDS, framePadding, visibleBounds, type EdgePadding } from './camera';
import type { AskedView } from './camera-address';
import type { Look } from './link-cameras';

const FLIGHT_MS = 500;
/** No box is looked at from nearer. */
const NEAREST_ZOOM = 10;

/** What moving the camera depends on, read when it moves. */
export interface CameraRoom {
  readonly cover: EdgePadding;
  readonly reducedMotion: boolean;
}

/** Moves the camera of a map, of which the interface covers a part. */
export class MapCamera {
  readonly #map: MapLibreMap;
  readonly #room: () => CameraRoom;
  #isFraming = false;
  #isMoved: boolean;

  /** @param isPlaced whether the map began where somebody had moved it, and not at what is framed at first */
  constructor(map: MapLibreMap, room: () => CameraRoom, isPlaced: boolean) {
    this.#map = map;
    this.#room = room;
    this.#isMoved = isPlaced;
    map.on('move', ({ originalEvent }) => {
      if (originalEvent !== undefined) this.#isMoved = true;
    });
    map.on('resize', () => this.keepFramed());
  }

  /** Whether it looks at something else than what is framed at first, by a person's doing. */
  get isMoved(): boolean {
    return this.#isMoved;
  }

  /** What can be seen beside the interface: west, south, east, north, degrees. */
  get shownBounds(): Box {
    return visibleBounds(this.#map, this.#room().cover);
  }

  /** Moves so that a box can be seen beside the interface; without one, all of Ukraine, as at first. */
  show(bounds?: Box): void {
    this.#isMoved = bounds !== undefined;
    this.#fit(bounds ?? FIRST_BOUNDS, this.#room().reducedMotion ? 0 : FLIGHT_MS);
  }

  /** Frames what is to be seen at first anew where the room for it may have become another, unless a person moved it. */
  keepFramed(): void {
    if (this.#isMoved || this.#isFraming) return;
    this.#isFraming = true;
    this.#map.resize();
    const { clientWidth, clientHeight } = this.#map.getContainer();
    this.#map.setMaxBounds(cameraBounds(this.#room().cover, clientWidth, clientHeight));
    this.#fit(FIRST_BOUNDS, 0);
    this.#isFraming = false;
  }

  /** Looks at once at what an address asks for. */
  goToAsked(asked: AskedView): void {
    this.#isMoved = true;
    if ('box' in asked) this.#map.fitBounds([...asked.box], { padding: this.#room().cover, duration: 0 });
    else this.#map.jumpTo(asked.look);
  }

  /**
   * What is in the middle of the part that `covered` leaves to be seen, and the zoom; undefined where nobody has moved
   * it: then it frames anew by itself what is to be seen at first.
   */
  look(covered: EdgePadding): Look | undefined {
    if (!this.#isMoved) return undefined;
    const [x, y] = middleOffset(covered);
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    return { center: this.#map.unproject([clientWidth / 2 + x, clientHeight / 2 + y]), zoom: this.#map.getZoom() };
  }

  /** Looks there at once, however large the map is by now. */
  goTo({ center, zoom }: Look): void {
    this.#isMoved = true;
    this.#map.resize();
    this.#map.easeTo({ center, zoom, offset: middleOffset(this.#room().cover), duration: 0 });
  }

  #fit([west, south, east, north]: Box, durationMs: number): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const padding = framePadding(this.#room().cover, clientWidth, clientHeight);
    this.#map.fitBounds([west, south, east, north], { padding, duration: durationMs, maxZoom: NEAREST_ZOOM });
  }
}

/** From the middle of the map to that of its uncovered part, px. */
function middleOffset({ left, right, top, bottom }: EdgePadding): [x: number, y: number] {
  return [(left - right) / 2, (top - bottom) / 2];
}
