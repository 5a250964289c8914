/**
 * Names the data of the first map in the built page, so that the browser asks for them at once, beside the scripts,
 * and not when those have run.
 */

/** Outlines and control as GeoJSON, and the module that holds the small files. */
const DATA = /\.geojson$/;
const TEXTS = 'bundled-texts';

/** @returns {import('vite').Plugin} */
export function preloadedData() {
  return {
    name: 'preloaded-data',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle).flatMap((file) => {
          const href = `./${file.fileName}`;
          if (file.type === 'chunk') {
            return file.name === TEXTS
              ? [{ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href }, injectTo: 'head' }]
              : [];
          }
          return DATA.test(file.fileName)
            ? [{ tag: 'link', attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href }, injectTo: 'head' }]
            : [];
        }),
    },
  };
}
