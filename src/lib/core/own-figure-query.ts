import type { Qualifier } from './format';
import type { Geodata } from './geodata';

/** Whose land a figure of one's own is of. */
export const OWN_LAND = ['russia', 'ukraine', 'pockets', 'whole'] as const;
export type OwnLand = (typeof OWN_LAND)[number];

export const OWN_UNITS = ['km2', 'sq-mi', 'percent'] as const;
export type OwnUnit = (typeof OWN_UNITS)[number];

export const OWN_QUALIFIERS = ['about', 'nearly', 'less-than', 'more-than'] as const satisfies readonly Qualifier[];

/** A figure somebody brings to be checked as claims are. */
export interface OwnFigure {
  /** The number as it was printed; its digits say how it was rounded. */
  readonly value: string;
  readonly unit: OwnUnit;
  readonly qualifier?: Qualifier;
  /** Id of a unit or group, or `scenario.index` of a transfer whose land can be checked. */
  readonly subject: string;
  /** Whose land; a transfer says so itself. */
  readonly land: OwnLand;
  /** ISO date. */
  readonly date: string;
}

const SEPARATOR = '~';

/** A figure of one's own as an address holds it: value, unit, subject, land, date and, where there is one, the wording. */
export function ownFigureToQuery({ value, unit, subject, land, date, qualifier }: OwnFigure): string {
  return [value, unit, subject, land, date, ...(qualifier === undefined ? [] : [qualifier])].join(SEPARATOR);
}

/**
 * The figure that an address holds; undefined where a part of it is none that can be checked. Its number is plain, a
 * point before decimals and nothing between thousands, so that it is the same in every language.
 */
export function queryToOwnFigure(
  text: string,
  known: Pick<Geodata, 'units' | 'groups' | 'scenarios'>,
): OwnFigure | undefined {
  const [value = '', unit, subject = '', land, date = '', qualifier, ...rest] = text.split(SEPARATOR);
  const found = {
    unit: OWN_UNITS.find((candidate) => candidate === unit),
    land: OWN_LAND.find((candidate) => candidate === land),
    qualifier: OWN_QUALIFIERS.find((candidate) => candidate === qualifier),
  };
  const isKnown =
    [...known.units, ...known.groups].some(({ id }) => id === subject) ||
    known.scenarios.some(({ id, transfers }) => transfers.some((_, index) => `${id}.${index}` === subject));
  if (!/^\d{1,12}(\.\d{1,6})?$/.test(value) || !isKnown || !isDay(date) || rest.length > 0) return undefined;
  if (found.unit === undefined || found.land === undefined || found.qualifier !== qualifier) return undefined;
  return {
    value,
    unit: found.unit,
    subject,
    land: found.land,
    date,
    ...(found.qualifier === undefined ? {} : { qualifier: found.qualifier }),
  };
}

/** Whether a text is a day that there is, in ISO's form. */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text) : undefined;
  // A day that no month has is taken by some engines for one of the next.
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
