import { drawnAreas } from './lib/core/control';
import { formatDate } from './lib/core/format';
import { occupiedBefore2022 } from './lib/core/geodata';
import type { LegendEntry } from './lib/core/symbols';
import { legendEntries, legendOfBoth } from './lib/map/legend';
import type { MapData, MapView } from './lib/map/model';
import type { AppState } from './lib/state/app.svelte';
import { legendUnderDefinition } from './lib/ui/legend-under-definition';

/** What is on map A while it is compared: the same, with what differs on map B where that is to be seen. */
export function firstDataOf({ comparing }: AppState, data: MapData): MapData {
  const { side, answer, computing } = comparing;
  // Land that differed from an earlier choice is not shown on the present one.
  if (side?.difference !== true || answer === undefined || computing) return data;
  return { ...data, differences: answer.comparison.passings };
}

/** What is on map B. */
export function secondDataOf(app: AppState, data: MapData): MapData {
  const { answer, computing, snapshot } = app.comparing;
  const { lineOfContact: _, before2022: __, ...rest } = firstDataOf(app, data);
  return {
    ...rest,
    control: snapshot === undefined ? [] : drawnAreas(snapshot),
    ...(snapshot === undefined ? {} : { before2022: occupiedBefore2022(app.geodata, snapshot) }),
    // Nor does land that an earlier choice would have moved lie over other control.
    transfers: answer === undefined || computing ? [] : answer.transfersB,
    ...(answer === undefined || computing ? {} : { lineOfContact: answer.lineOfContactB }),
  };
}

/** How map B is looked at: as map A, with its own proposals and date. */
export function secondViewOf({ comparing, language }: AppState, view: MapView): MapView {
  const { asOf: _, ...rest } = view;
  const { side, snapshot } = comparing;
  const asOf = snapshot?.asOf;
  return {
    ...rest,
    scenarios: side?.scenarios ?? [],
    overlapping: false,
    ...(asOf === undefined ? {} : { asOf: formatDate(asOf, language, 'short') }),
  };
}

/** The legend of what is shown, on both maps where two are compared. */
export function shownLegend(app: AppState, data: MapData, view: MapView): readonly LegendEntry[] {
  if (app.comparing.side === undefined) return legendUnderDefinition(app, legendEntries(view, data));
  const second = secondViewOf(app, view);
  const days = [...new Set([view.asOf, second.asOf])].filter((day) => day !== undefined);
  const first = legendEntries({ ...view, asOf: days.join('; ') }, firstDataOf(app, data));
  return legendUnderDefinition(app, legendOfBoth(first, legendEntries(second, secondDataOf(app, data))));
}
