import type { ControlClass } from '../core/control';
import type { Scenario } from '../core/scenarios';
import type { UnitId } from '../core/units';
import { FULL_OPACITY_PCT, LEAST_OPACITY_PCT, type View } from '../core/view';

/** The view with another unit selected, or none. */
export function withSelected(view: View, unit: UnitId | undefined): View {
  const { selected: _, ...rest } = view;
  return unit === undefined ? rest : { ...rest, selected: unit };
}

/** The view with a scenario switched on, drawn last, or off. */
export function withScenario(view: View, id: string, on: boolean): View {
  const others = view.scenarios.filter((candidate) => candidate !== id);
  return { ...view, scenarios: on ? [...others, id] : others };
}

/** The view with one scenario alone switched on. */
export function withScenarioAlone(view: View, id: string): View {
  const optionalTransfers = view.optionalTransfers.filter((name) => name.startsWith(`${id}.`));
  return { ...view, scenarios: [id], optionalTransfers };
}

/** The view without any scenario, and with nothing left of what was chosen about them. */
export function withoutScenarios(view: View): View {
  return { ...view, scenarios: [], options: {}, optionalTransfers: [], opacities: {} };
}

/**
 * The view with a scenario drawn over the next one, or under the one before. Undefined where it is off, or at that end
 * already.
 */
export function withScenarioMoved(view: View, id: string, direction: 'over' | 'under'): View | undefined {
  const from = view.scenarios.indexOf(id);
  const to = from + (direction === 'over' ? 1 : -1);
  if (from === -1 || to < 0 || to >= view.scenarios.length) return undefined;
  const scenarios = view.scenarios.filter((candidate) => candidate !== id);
  scenarios.splice(to, 0, id);
  return { ...view, scenarios };
}

/** The view with a scenario drawn so strongly, whole percent; what is beyond the ends is brought to them. */
export function withOpacity(view: View, id: string, opacityPct: number): View {
  const pct = Math.round(Math.min(FULL_OPACITY_PCT, Math.max(LEAST_OPACITY_PCT, opacityPct)));
  const { [id]: _, ...others } = view.opacities;
  return { ...view, opacities: pct === FULL_OPACITY_PCT ? others : { ...others, [id]: pct } };
}

/** The view with an optional transfer of a scenario switched on or off. */
export function withOptionalTransfer(view: View, scenario: string, index: number, on: boolean): View {
  const name = `${scenario}.${index}`;
  const others = view.optionalTransfers.filter((candidate) => candidate !== name);
  return { ...view, optionalTransfers: on ? [...others, name] : others };
}

/**
 * The view with a scenario's parameter set, forgotten when it is the default. Undefined where the scenario has no such
 * parameter or the value is out of its range.
 */
export function withOption(view: View, scenario: Scenario, parameterId: string, value: number): View | undefined {
  const parameter = scenario.parameters.find((candidate) => candidate.id === parameterId);
  if (parameter === undefined || !(value >= parameter.min && value <= parameter.max)) return undefined;
  const name = `${scenario.id}.${parameterId}`;
  const { [name]: _, ...others } = view.options;
  return { ...view, options: value === parameter.default ? others : { ...others, [name]: value } };
}

/** The view with a class counted as Russian-held or not. Undefined where none would be left. */
export function withClassCounted(view: View, controlClass: ControlClass, on: boolean): View | undefined {
  const others = view.definition.classes.filter((candidate) => candidate !== controlClass);
  const classes = on ? [...others, controlClass] : others;
  return classes.length === 0 ? undefined : { ...view, definition: { ...view.definition, classes } };
}

/** The view with only pockets detached from the main body counted, or all Russian-held land. */
export function withPocketsOnly(view: View, only: boolean): View {
  const { pocketsOnly: _, ...definition } = view.definition;
  return { ...view, definition: only ? { ...definition, pocketsOnly: true } : definition };
}

/**
 * The view of another snapshot; undefined is the built-in one. What was assumed of the line of the last one is forgotten,
 * unless side B shows that one too.
 */
export function withSnapshot(view: View, id: string | undefined): View {
  if (id === view.snapshot) return view;
  const { snapshot, deviationKm, ...rest } = view;
  const { compare } = rest;
  const isInB = compare !== undefined && compare.snapshot === snapshot && deviationKm !== undefined;
  return {
    ...rest,
    ...(isInB ? { compare: { ...compare, deviationKm } } : {}),
    ...(id === undefined ? {} : { snapshot: id }),
  };
}

/** The view with another position deviation assumed of the line, km; undefined is the usual assumption. */
export function withDeviation(view: View, deviationKm: number | undefined): View {
  const { deviationKm: _, ...rest } = view;
  return deviationKm === undefined ? rest : { ...rest, deviationKm };
}

/** The view with other land counted, or shares of other areas. */
export function withCounting(
  view: View,
  { definition, denominators }: Pick<View, 'definition' | 'denominators'>,
): View {
  return { ...view, definition, denominators };
}

/** The view with all reports on one question open, or the claims. */
export function withQuestion(view: View, question: string | undefined): View {
  const { question: _, ...rest } = view;
  return question === undefined ? rest : { ...rest, question };
}
