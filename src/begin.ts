/**
 * What needs nothing but the address: reading the data and handing it to the geometry worker, the texts of the reader's
 * language, what is kept in this browser. A script of its own in the built page, which runs while MapLibre and the
 * application are still being loaded.
 */
import { loadTexts } from './lib/i18n/load-texts';
import { readQuery, replaceQuery } from './lib/io/address';
import { languageOf, startingQuery } from './lib/io/first-visit';
import { loadStartingData, type StartingData } from './lib/io/geodata';
import { openOwnScenarioStore } from './lib/io/own-scenarios';
import { openSnapshotStore } from './lib/io/snapshots';
import { connect } from './lib/workers/calls';
import type { GeometryFunctions } from './lib/workers/geometry';

/** The embedded view has an address of its own, which belongs to the page round it; what a reader does there is not kept. */
export const isEmbedded = location.pathname.endsWith('/embed.html');
/** What a person keeps in this browser; undefined where nothing is kept. */
export const stores = isEmbedded ? undefined : { snapshots: openSnapshotStore(), own: openOwnScenarioStore() };
export type Stores = NonNullable<typeof stores>;

replaceQuery(startingQuery(readQuery(), navigator.languages));
/** The language to begin with. */
export const language = languageOf(readQuery());
/** The texts of the interface in that language. */
export const translate = loadTexts(language);

/** The geometry worker, which is given the data as soon as it is read. */
export const geometry = connect<GeometryFunctions>(
  new Worker(new URL('./lib/workers/geometry.worker.ts', import.meta.url), { type: 'module' }),
);
/** The data that is part of the application. */
export const starting: Promise<StartingData> = loadStartingData().then((data) => {
  // What the worker is merely told may fail: one that has broken down says so in answer to every question.
  geometry.call('begin', data.geodata).catch(() => undefined);
  return data;
});

// Whoever shows them says what went wrong with them; until then nobody does.
starting.catch(() => undefined);
translate.catch(() => undefined);
