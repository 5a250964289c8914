import { AttributionControl, type Map as MapLibreMap } from 'maplibre-gl';

/** On a map narrower than this, px, the credits wait behind their button: open they would cover Crimea and its note. */
const ROOMY_PX = 900;
const OPEN = 'maplibregl-compact-show';

/** Credits the sources of the map: in a line where there is room, else behind a button, folded at first. */
export class Credits extends AttributionControl {
  readonly #fold = () => this._container.classList.remove(OPEN);

  constructor(mapWidthPx: number) {
    super(mapWidthPx < ROOMY_PX ? { compact: true } : {});
  }

  override onAdd(map: MapLibreMap): HTMLElement {
    const element = super.onAdd(map);
    void map.once('idle', this.#fold);
    map.on('resize', this.#fold);
    return element;
  }

  override onRemove(): void {
    this._map.off('resize', this.#fold);
    super.onRemove();
  }
}
