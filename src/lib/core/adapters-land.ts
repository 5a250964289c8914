import type { MultiPolygon } from 'geojson';
import { measured } from './adapters-note';
import { classNames } from './checks/change-words';
import { CONTROL_CLASSES, type ControlArea, type ControlClass, type ImportNote } from './control';
import { DataError } from './errors';
import { formatPct } from './format';
import { occupiedOnEve, type Geodata } from './geodata';
import { areaKm2 } from './geometry/area';
import { difference, intersection, isEmpty, union } from './geometry/overlay';
import { shownKm2 } from './shown-value';
import type { Unit } from './units';

/** Land of one class from one feature. */
export type ClassLand = ControlArea;

/** Less than this, in km², is rounding and not worth a note. */
const NOTEWORTHY_KM2 = 0.005;

/**
 * One area for each class, strongest first, none overlapping another: land of two classes goes to the stronger, land
 * that two features of one class share counts once. Both are noted with their km².
 */
export function mergeClasses(parts: readonly ClassLand[]): { areas: ControlArea[]; notes: ImportNote[] } {
  const areas: ControlArea[] = [];
  const notes: ImportNote[] = [];
  for (const controlClass of CONTROL_CLASSES) {
    const own = parts.filter((part) => part.class === controlClass).map((part) => part.geometry);
    if (own.length === 0) continue;
    const merged = mergeOne(controlClass, own, notes);
    const rest = withoutStronger(controlClass, merged, areas, notes);
    if (!isEmpty(rest)) areas.push({ class: controlClass, geometry: rest });
  }
  return { areas, notes };
}

function mergeOne(controlClass: ControlClass, own: readonly MultiPolygon[], notes: ImportNote[]): MultiPolygon {
  const [only] = own;
  if (only && own.length === 1) return only;
  const merged = union(own);
  const sharedKm2 = own.reduce((sum, geometry) => sum + areaKm2(geometry), 0) - areaKm2(merged);
  if (sharedKm2 > NOTEWORTHY_KM2) {
    const text = {
      en: `overlapping features of the class ${classNames([controlClass], 'en')} counted once; features`,
      uk: `площу, спільну для кількох об’єктів класу ${classNames([controlClass], 'uk')}, враховано один раз; об’єктів`,
    };
    notes.push(measured('repaired', text, own.length, sharedKm2));
  }
  return merged;
}

function withoutStronger(
  controlClass: ControlClass,
  land: MultiPolygon,
  stronger: readonly ControlArea[],
  notes: ImportNote[],
): MultiPolygon {
  if (stronger.length === 0) return land;
  const rest = difference(land, ...stronger.map((area) => area.geometry));
  const coveredKm2 = areaKm2(land) - areaKm2(rest);
  if (coveredKm2 > NOTEWORTHY_KM2) {
    const text = {
      en: `land of the class ${classNames([controlClass], 'en')} that is of a stronger class too, counted as the stronger; classes`,
      uk: `землю класу ${classNames([controlClass], 'uk')}, яка належить і до сильнішого класу, віднесено до сильнішого; класів`,
    };
    notes.push(measured('repaired', text, stronger.length, coveredKm2));
  }
  return rest;
}

/** The areas cut to all units together, for maps to draw; nothing where no area reaches beyond them. */
export function insideUkraine(
  areas: readonly ControlArea[],
  units: readonly Unit[],
): Partial<Record<'inside', readonly ControlArea[]>> {
  const ukraine = union(units.map((unit) => unit.geometry));
  const cut = areas.map((area) => ({ ...area, geometry: intersection(area.geometry, ukraine) }));
  const totalKm2 = (of: readonly ControlArea[]) =>
    of.reduce((sum, { geometry }) => sum + (isEmpty(geometry) ? 0 : areaKm2(geometry)), 0);
  if (totalKm2(areas) - totalKm2(cut) < NOTEWORTHY_KM2) return {};
  return { inside: cut.filter(({ geometry }) => !isEmpty(geometry)) };
}

/** The occupied land among the areas that was occupied before 24 February 2022 already, for maps to tint. */
export function stillOccupied(areas: readonly ControlArea[], earlier: Pick<Geodata, 'earlier'>): MultiPolygon {
  const occupied = areas.filter((area) => area.class === 'occupied').map((area) => area.geometry);
  return intersection(union(occupied), occupiedOnEve(earlier));
}

/** A note on how much of the land lies outside all units, if any does. Throws DataError when all of it does. */
export function landOutside(areas: readonly ControlArea[], units: readonly Unit[], file: string): ImportNote[] {
  const totalKm2 = areas.reduce((sum, area) => sum + areaKm2(area.geometry), 0);
  const insideKm2 = areas.reduce(
    (sum, area) => sum + units.reduce((part, unit) => part + areaKm2(intersection(area.geometry, unit.geometry)), 0),
    0,
  );
  if (insideKm2 < NOTEWORTHY_KM2) {
    throw new DataError(file, '', {
      en: 'all of its land lies outside Ukraine; is it the right file, in WGS84 longitude and latitude?',
      uk: 'уся його земля лежить поза Україною; чи це той файл, у довготі й широті WGS84?',
    });
  }
  const outsideKm2 = totalKm2 - insideKm2;
  if (outsideKm2 < NOTEWORTHY_KM2) return [];
  const sharePct = (100 * outsideKm2) / totalKm2;
  const shown = shownKm2(outsideKm2);
  return [
    {
      kind: 'outside',
      areaKm2: outsideKm2,
      message: {
        en: `${shown.en} (${formatPct(sharePct, 'en')}) lie outside the units, at sea or beyond the border as drawn here; no unit counts them.`,
        uk: `${shown.uk} (${formatPct(sharePct, 'uk')}) лежать поза одиницями, у морі чи за кордоном у цьому накресленні; їх не враховано.`,
      },
    },
  ];
}
