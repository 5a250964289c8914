/** `npm run -s cli -- <command>`: installs what is missing, then hands over to src/cli. */
import { installPackages, requireNode } from './setup.mjs';

requireNode();
installPackages();
const { register } = await import('tsx/esm/api');
register();
await import(new URL('../src/cli/main.ts', import.meta.url).href);
