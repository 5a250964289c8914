import type { Geodata } from '../core/geodata';
import type { Region } from '../core/regions';
import type { Scenario } from '../core/scenarios';
import type { Bilingual } from '../core/text';
import { matchesSearch } from './matches-search';

/**
 * Whether a proposal is what somebody searches for: by title, proposer, publisher, or the name of a unit or group it is
 * about, in either language.
 *
 * @param reached units its transfers reach on the snapshot shown, as far as they are computed
 */
export function scenarioMatches(
  scenario: Scenario,
  query: string,
  reached: readonly string[],
  { units, groups, sources }: Pick<Geodata, 'units' | 'groups' | 'sources'>,
): boolean {
  const named = new Set([...reached, ...scenario.transfers.flatMap(({ area }) => idsNamedIn(area))]);
  const inGroups = groups.filter(({ id }) => named.has(id));
  const members = new Set<string>(inGroups.flatMap((group) => group.units));
  const both = ({ en, uk }: Bilingual) => [en, uk];
  return matchesSearch(query, [
    ...[scenario.title, scenario.proposer, scenario.reportedBy].flatMap(both),
    ...sources.filter(({ id }) => scenario.sources.includes(id)).map(({ publisher }) => publisher),
    ...[...units.filter(({ id }) => named.has(id) || members.has(id)), ...inGroups].flatMap((area) => [
      area.nameEn,
      area.nameUk,
    ]),
  ]);
}

/** Ids of the units and groups an expression names. */
function idsNamedIn(area: Region): readonly string[] {
  if ('units' in area) return area.units;
  if ('group' in area) return [area.group];
  if ('heldBy' in area) return idsNamedIn(area.in);
  if ('detachedPockets' in area) return idsNamedIn(area.detachedPockets);
  const members = 'all' in area ? area.all : 'any' in area ? area.any : 'minus' in area ? area.minus : [];
  return members.flatMap(idsNamedIn);
}
