/** What a camera looks at. */
export interface Look {
  readonly center: { readonly lng: number; readonly lat: number };
  readonly zoom: number;
}

/** The part of a MapLibre map that linking needs. */
export interface LinkedMap {
  getCenter(): Look['center'];
  getZoom(): number;
  jumpTo(look: Look): unknown;
  on(type: 'move', listener: () => void): unknown;
  off(type: 'move', listener: () => void): unknown;
}

/** Maps that look at the same place: where one moves, the others follow in the same frame. */
export class CameraLink {
  readonly #maps: LinkedMap[] = [];
  /** Whether what moves now is following; a follower leads nobody. */
  #isFollowing = false;

  /** Adds a map, which goes to where the others are. Returns what takes it out again. */
  join(map: LinkedMap): () => void {
    const [first] = this.#maps;
    if (first !== undefined) this.#follow(first, [map]);
    const lead = () => {
      if (!this.#isFollowing) this.#follow(map, this.#maps);
    };
    this.#maps.push(map);
    map.on('move', lead);
    return () => {
      map.off('move', lead);
      this.#maps.splice(this.#maps.indexOf(map), 1);
    };
  }

  #follow(leader: LinkedMap, maps: readonly LinkedMap[]): void {
    this.#isFollowing = true;
    const look = { center: leader.getCenter(), zoom: leader.getZoom() };
    for (const map of maps) if (map !== leader) map.jumpTo(look);
    this.#isFollowing = false;
  }
}
