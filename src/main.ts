import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { loadStartingData } from './lib/io/geodata';

const target = document.getElementById('app');
if (target === null) throw new Error('the page has no place for the application');
mount(App, {
  target,
  props: {
    starting: loadStartingData(),
    worker: new Worker(new URL('./lib/workers/geometry.worker.ts', import.meta.url), { type: 'module' }),
  },
});
