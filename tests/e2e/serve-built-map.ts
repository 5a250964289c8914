import { build, BUILT } from '../../scripts/build.mjs';
import { serve } from '../../scripts/serve.mjs';

/** Serves the built map as `npm start` does, on a free port, for as long as the tests run. */
export default async function serveBuiltMap(): Promise<() => void> {
  if (!build()) throw new Error('The map could not be built.');
  const { server, url } = await serve(BUILT, { port: 0, host: '127.0.0.1' });
  process.env.MAP_URL = url;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
