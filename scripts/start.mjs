/** `npm start`: installs what is missing, builds what has changed, serves the map and says where. */
import { parseArgs } from 'node:util';
import { build, BUILT } from './build.mjs';
import { serve } from './serve.mjs';
import { installPackages, requireNode } from './setup.mjs';

const DEFAULT_PORT = 8080;

requireNode();
const { port, host } = options();
installPackages();
if (!build()) {
  console.error('The map could not be built. What went wrong is above.');
  process.exit(1);
}
const { server, url } = await serve(BUILT, {
  port,
  host,
  onTaken: (taken) => console.log(`Port ${taken} is taken, trying ${taken + 1}.`),
});
console.log(`\nTerritorial Control Map: ${url}\nPress Ctrl+C to stop.`);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}

/** Port and host from the command line, else from PORT and HOST. */
function options() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    const wanted = values.port ?? process.env.PORT ?? String(DEFAULT_PORT);
    const number = Number(wanted);
    if (!Number.isInteger(number) || number < 0 || number > 65535) {
      throw new Error(`"${wanted}" is not a port: give a number from 0 to 65535.`);
    }
    return { port: number, host: values.host ?? process.env.HOST ?? '127.0.0.1' };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('Usage: npm start -- [--port NUMBER] [--host ADDRESS]');
    return process.exit(2);
  }
}
