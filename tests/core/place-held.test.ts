import { describe, expect, it } from 'vitest';
import { loadGeodata } from '../../src/cli/geodata';
import { DEFAULT_DEFINITION } from '../../src/lib/core/control';
import { placeHeld } from '../../src/lib/core/place-held';
import { contactLine, createSituation } from '../../src/lib/core/situation';

const geodata = loadGeodata();
const line = contactLine(createSituation(geodata, geodata.builtin, DEFAULT_DEFINITION));
const held = (nameEn: string) =>
  placeHeld(geodata.places.find((place) => place.nameEn === nameEn)!.position, geodata.builtin, line);

describe('who holds a place on the built-in map of 12 August 2025', () => {
  it('is read off the class drawn there, with the distance from the line of contact', () => {
    const donetsk = held('Donetsk');
    expect(donetsk.controlClass).toBe('occupied');
    expect(donetsk.isWithinError).toBe(false);
    // Pokrovsk, where the line was, lies 55 km from the middle of Donetsk; Avdiivka, well behind it, 15 km.
    expect(donetsk.fromLineKm).toBeGreaterThan(20);
    expect(donetsk.fromLineKm).toBeLessThan(60);
    const lviv = held('Lviv');
    expect(lviv.controlClass).toBeUndefined();
    expect(lviv.fromLineKm).toBeGreaterThan(600);
  });

  it('is doubtful within twice the usual error of the line, on both sides of it', () => {
    const [[longitude = 0, latitude = 0] = []] = line.coordinates[0]!.slice(1);
    const near = placeHeld([longitude, latitude + 0.001], geodata.builtin, line);
    expect(near.fromLineKm).toBeLessThan(0.2);
    expect(near.isWithinError).toBe(true);
  });

  it('has no distance where there is no line', () => {
    expect(placeHeld([37.8, 48], geodata.builtin, undefined)).toEqual({
      controlClass: 'occupied',
      fromLineKm: undefined,
      isWithinError: false,
    });
  });
});
