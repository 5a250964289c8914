import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { geometry, isEmbedded, language, starting, stores, translate } from './begin';
import { createApp } from './create-app';
import { loadTexts } from './lib/i18n/load-texts';
import type { Translate } from './lib/i18n/translator';
import { startMapWorker } from './lib/map/worker-url';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the application');
startMapWorker();

async function begin(texts: Translate) {
  const data = await starting;
  const app = createApp(data.geodata, geometry, { language, translate: texts, load: loadTexts }, stores);
  return { app, starting: data };
}

try {
  const t = await translate;
  mount(App, { target, props: { begun: begin(t), isEmbedded, t } });
} catch (error) {
  // Without any text of the interface, this one stands for both languages.
  target.textContent = `The map could not be started. Не вдалося запустити карту. ${String(error)}`;
}
