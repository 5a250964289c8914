import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { loadTexts } from './lib/i18n/load-texts';
import { readQuery, replaceQuery } from './lib/io/address';
import { languageOf, startingQuery } from './lib/io/first-visit';
import { loadStartingData } from './lib/io/geodata';
import { startMapWorker } from './lib/map/worker-url';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the application');
const starting = loadStartingData();
// Whoever shows it says what went wrong with it; until then nobody does.
starting.catch(() => undefined);
const worker = new Worker(new URL('./lib/workers/geometry.worker.ts', import.meta.url), { type: 'module' });
startMapWorker();
replaceQuery(startingQuery(readQuery(), navigator.languages));
const language = languageOf(readQuery());
try {
  const translate = await loadTexts(language);
  mount(App, { target, props: { starting, worker, texts: { language, translate, load: loadTexts } } });
} catch (error) {
  // Without any text of the interface, this one stands for both languages.
  target.textContent = `The map could not be started. Не вдалося запустити карту. ${String(error)}`;
}
