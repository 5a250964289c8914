import type { Stores } from './begin';
import type { Geodata } from './lib/core/geodata';
import { afterFrame } from './lib/io/after-frame';
import { readQuery, writeSoon } from './lib/io/address';
import { deflateText, inflateText } from './lib/io/compression';
import { download } from './lib/io/download';
import { writtenQuery } from './lib/io/first-visit';
import { pageAddress } from './lib/io/page-address';
import { AppState } from './lib/state/app.svelte';
import type { TextPort } from './lib/state/texts.svelte';
import type { Caller } from './lib/workers/calls';
import type { GeometryFunctions } from './lib/workers/geometry';

/** Where nothing a reader does is kept. */
const NO_ADDRESS = { push: () => {}, replace: () => {} };
const NO_STORE = { keep: () => Promise.resolve(), forget: () => Promise.resolve(), all: () => Promise.resolve([]) };

/**
 * The state of the application, over the page's address, this browser's stores and a geometry worker that has the data. Without stores
 * it is an embedded one, which reads the address and leaves it as it is, keeps nothing, and computes nothing but what it
 * shows. Its first figures are being computed when it is there, but for those that wait for the first map.
 */
export function createApp(
  geodata: Geodata,
  geometry: Caller<GeometryFunctions>,
  texts: TextPort,
  stores: Stores | undefined,
): AppState {
  /** What the worker is merely told may fail: one that has broken down says so in answer to every question. */
  const quietly = () => undefined;
  const app = new AppState({
    geodata,
    query: readQuery(),
    geometry: {
      readControl: (text, name) => geometry.call('readControl', text, name),
      addSnapshot: (snapshot) => geometry.call('addSnapshot', snapshot),
      forgetSnapshot: (id) => geometry.call('forgetSnapshot', id).catch(quietly),
      ledger: (question, ids) => geometry.latest('ledger', question, ids),
      scenario: (question, id) => geometry.call('scenario', question, id),
      comparison: (a, b) => geometry.latest('comparison', a, b),
      claims: (question, basis, ids) => geometry.call('claims', question, basis, ids),
      checkClaim: (question, basis, claim) => geometry.call('checkClaim', question, basis, claim),
      explain: (question, id) => geometry.call('explain', question, id),
      answer: (question, id) => geometry.call('answer', question, id),
      setOwnScenarios: (own) => geometry.call('setOwnScenarios', own).catch(quietly),
      measureDrawing: (question, area, withUncertainty) =>
        geometry.latest('measureDrawing', question, area, withUncertainty),
    },
    address:
      stores === undefined
        ? NO_ADDRESS
        : {
            push: (query) => writeSoon('push', () => writtenQuery(query(), navigator.languages)),
            replace: (query) => writeSoon('replace', () => writtenQuery(query(), navigator.languages)),
          },
    afterFrame,
    snapshots: stores?.snapshots ?? NO_STORE,
    texts,
    own: {
      store: stores?.own ?? NO_STORE,
      deflate: deflateText,
      inflate: inflateText,
      addressLength: (query) => pageAddress('map', query).length,
      saveFile: (name, text) => download(new Blob([text], { type: 'application/json' }), name),
    },
  });
  // Scenarios that are off and verdicts are not seen with the first map, and in an embedded view never.
  app.figures.postpone();
  void app.begin();
  return app;
}
