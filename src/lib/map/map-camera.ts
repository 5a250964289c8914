import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Box } from '../core/geometry/box';
import { FIRST_BOUNDS, framePadding, visibleBounds, type EdgePadding } from './camera';
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

  constructor(map: MapLibreMap, room: () => CameraRoom) {
    this.#map = map;
    this.#room = room;
  }

  /** What can be seen beside the interface: west, south, east, north, degrees. */
  get shownBounds(): Box {
    return visibleBounds(this.#map, this.#room().cover);
  }

  /** Moves so that a box can be seen beside the interface; without one, all of Ukraine. */
  show(bounds: Box = FIRST_BOUNDS): void {
    this.#fit(bounds, this.#room().reducedMotion ? 0 : FLIGHT_MS);
  }

  /** Frames what is to be seen at first in a room that has become another since the map was made. */
  frameAnew(): void {
    this.#map.resize();
    this.#fit(FIRST_BOUNDS, 0);
  }

  /** What is in the middle of the part that `covered` leaves to be seen, and the zoom. */
  look(covered: EdgePadding): Look {
    const [x, y] = middleOffset(covered);
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    return { center: this.#map.unproject([clientWidth / 2 + x, clientHeight / 2 + y]), zoom: this.#map.getZoom() };
  }

  /** Looks there at once, however large the map is by now. */
  goTo({ center, zoom }: Look): void {
    this.#map.resize();
    this.#map.easeTo({ center, zoom, offset: middleOffset(this.#room().cover), duration: 0 });
  }

  #fit(bounds: Box, durationMs: number): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const padding = framePadding(this.#room().cover, clientWidth, clientHeight);
    this.#map.fitBounds([...bounds], { padding, duration: durationMs, maxZoom: NEAREST_ZOOM });
  }
}

/** From the middle of the map to that of its uncovered part, px. */
function middleOffset({ left, right, top, bottom }: EdgePadding): [x: number, y: number] {
  return [(left - right) / 2, (top - bottom) / 2];
}
