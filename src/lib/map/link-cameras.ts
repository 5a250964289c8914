import type { LngLatBounds } from 'maplibre-gl';

/** What a camera looks at. */
export interface Look {
  readonly center: { readonly lng: number; readonly lat: number };
  readonly zoom: number;
}

/** A move; with the event of the reader who made it, if one did. */
interface MoveEvent {
  readonly originalEvent?: unknown;
}

/** The part of a MapLibre map that linking needs. */
export interface LinkedMap {
  getMaxBounds(): LngLatBounds | null;
  setMaxBounds(bounds: LngLatBounds | null): unknown;
  getCenter(): Look['center'];
  getZoom(): number;
  jumpTo(look: Look, event?: MoveEvent): unknown;
  on(type: 'move', listener: (event: MoveEvent) => void): unknown;
  off(type: 'move', listener: (event: MoveEvent) => void): unknown;
}

/** Maps that look at the same place: where one is moved, the others follow in the same frame. */
export class CameraLink {
  readonly #maps: LinkedMap[] = [];
  /** Whether what moves now is following; a follower leads nobody. */
  #isFollowing = false;

  /**
   * Adds a map, which goes to where the first one is. A reader leads by any of them, all else by the first alone: what
   * a change of its size does to another map moves no other. Returns what takes the map out again.
   */
  join(map: LinkedMap): () => void {
    const [first] = this.#maps;
    if (first !== undefined) {
      // One that could go less far would hold the others back.
      map.setMaxBounds(first.getMaxBounds());
      this.#follow(first, [map]);
    }
    const lead = (event: MoveEvent) => {
      const leader = event.originalEvent === undefined ? (this.#maps[0] ?? map) : map;
      if (!this.#isFollowing) this.#follow(leader, this.#maps, event);
    };
    this.#maps.push(map);
    map.on('move', lead);
    return () => {
      map.off('move', lead);
      this.#maps.splice(this.#maps.indexOf(map), 1);
    };
  }

  /** @param event what moved the leader: where a reader did, the followers were moved by the reader too */
  #follow(leader: LinkedMap, maps: readonly LinkedMap[], { originalEvent }: MoveEvent = {}): void {
    this.#isFollowing = true;
    const look = { center: leader.getCenter(), zoom: leader.getZoom() };
    for (const map of maps) if (map !== leader) map.jumpTo(look, { originalEvent });
    this.#isFollowing = false;
  }
}
