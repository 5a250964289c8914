import { drawnAreas } from './lib/core/control';
import { formatDate } from './lib/core/format';
import { occupiedBefore2022 } from './lib/core/geodata';
import type { PaletteName } from './lib/core/palette';
import type { Basemap } from './lib/core/basemap';
import type { MapData, MapView } from './lib/map/model';
import type { AppState } from './lib/state/app.svelte';

/** What is on the map. */
export function mapDataOf(app: AppState, basemap: Basemap): MapData {
  const { units, borders, places } = app.geodata;
  return {
    units,
    borders,
    places,
    basemap,
    before2022: occupiedBefore2022(app.geodata, app.snapshot),
    control: drawnAreas(app.snapshot),
    transfers: app.allTransfers,
    ...(app.lineOfContact === undefined ? {} : { lineOfContact: app.lineOfContact }),
  };
}

function movesLandTwice({ ledger }: AppState): boolean {
  return ledger !== undefined && (ledger.overlaps.length > 0 || ledger.contradictions.some(({ unmoved }) => unmoved));
}

/** How the map is looked at. */
export function mapViewOf(app: AppState, palette: PaletteName): MapView {
  const { view, snapshot, hovered, hoveredGroup, language } = app;
  const lit =
    hovered === undefined ? app.geodata.groups.find(({ id }) => id === hoveredGroup)?.units : ([hovered] as const);
  const found = app.geodata.places.find(({ id }) => id === app.placeFound);
  return {
    language,
    palette,
    control: view.control,
    scenarios: view.scenarios,
    optionalTransfers: view.optionalTransfers,
    opacities: view.opacities,
    counted: view.definition.classes,
    overlapping: movesLandTwice(app),
    ...(view.selected === undefined ? {} : { selected: view.selected }),
    ...(found === undefined ? {} : { marked: found.position }),
    ...(lit === undefined ? {} : { hovered: lit }),
    ...(snapshot.asOf === undefined ? {} : { asOf: formatDate(snapshot.asOf, language, 'short') }),
  };
}
