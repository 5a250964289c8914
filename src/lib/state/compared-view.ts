import type { ComparedSide, View } from '../core/view';
import { withDeviation } from './view-changes';

/** Ids of the scenarios on either side of what is compared, each once; of the view alone where nothing is. */
export function scenariosOnEitherSide({ scenarios, compare }: View): readonly string[] {
  return [...new Set([...scenarios, ...(compare?.scenarios ?? [])])];
}

/**
 * The view beside what a reader most likely wants to see it beside: where proposals are on, side A is the control as it
 * is and side B the same control with them; else side B is an earlier control, or the built-in one beside a file.
 *
 * @param earlier id of the built-in control of an earlier date
 */
export function withComparison(view: View, earlier: string | undefined): View {
  const start = { mode: 'swipe', difference: true } as const;
  const { snapshot, scenarios } = view;
  if (scenarios.length > 0) {
    return { ...view, scenarios: [], compare: comparedSide({ ...start, scenarios }, snapshot) };
  }
  const other = snapshot === undefined ? earlier : undefined;
  return { ...view, compare: comparedSide({ ...start, scenarios: [] }, other) };
}

/** The view alone. Proposals that were compared with the same control without any stay switched on. */
export function withoutComparison(view: View): View {
  const { compare, ...alone } = view;
  const isSameControl = compare !== undefined && compare.snapshot === view.snapshot;
  return isSameControl && view.scenarios.length === 0 ? { ...alone, scenarios: compare.scenarios } : alone;
}

/** What was side A as side B, and the other way round. */
export function withSidesSwapped(view: View): View {
  const { compare } = view;
  if (compare === undefined) return view;
  const { snapshot, deviationKm, ...rest } = view;
  const second = comparedSide({ ...compare, scenarios: view.scenarios }, snapshot);
  const isOneFile = compare.snapshot === snapshot;
  return withDeviation(
    {
      ...rest,
      ...(compare.snapshot === undefined ? {} : { snapshot: compare.snapshot }),
      scenarios: compare.scenarios,
      compare: isOneFile || deviationKm === undefined ? second : { ...second, deviationKm },
    },
    isOneFile ? deviationKm : compare.deviationKm,
  );
}

/** What a reader assumes of side B's line, km: of a file that both sides show, the same on both. */
export function comparedDeviationKm({ snapshot, deviationKm, compare }: View): number | undefined {
  return compare?.snapshot === snapshot ? deviationKm : compare?.deviationKm;
}

/** The view with something of side B changed, or of how the sides are shown. */
export function withComparedSide(view: View, change: Partial<Omit<ComparedSide, 'snapshot'>>): View {
  return view.compare === undefined ? view : { ...view, compare: { ...view.compare, ...change } };
}

/** The view with another snapshot in side B; undefined is the built-in one. What was assumed of the last one's line is forgotten. */
export function withComparedSnapshot(view: View, snapshot: string | undefined): View {
  const { compare } = view;
  if (compare === undefined || compare.snapshot === snapshot) return view;
  return { ...view, compare: comparedSide(compare, snapshot) };
}

function comparedSide({ mode, scenarios, difference }: ComparedSide, snapshot: string | undefined): ComparedSide {
  return { mode, scenarios, difference, ...(snapshot === undefined ? {} : { snapshot }) };
}
