/** A small static server for the built map: the right types, the policy of the page, compressed answers. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { CONTENT_SECURITY_POLICY } from './content-security-policy.mjs';
import { EMBEDDED_PAGE } from './embedded-page.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};
const COMPRESSIBLE = /^text\/|json|svg|javascript|ttf/;
const HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};
/** The one page that any site may frame. */
const EMBEDDED_HEADERS = { ...HEADERS, 'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors *` };
const PORTS_TRIED = 20;

/**
 * Serves a folder. When the port is taken, the next free one is used and `onTaken` hears of it.
 *
 * @param {string} folder
 * @param {{ port: number, host: string, onTaken?: (port: number) => void }} options
 * @returns {Promise<{ server: import('node:http').Server, url: string }>}
 */
export async function serve(folder, { port, host, onTaken }) {
  const answers = new Map();
  const server = createServer((request, response) => {
    answer(folder, request, response, answers).catch(() => {
      if (!response.headersSent) response.writeHead(500, HEADERS);
      response.end();
    });
  });
  for (let tried = port; ; tried += 1) {
    try {
      await listen(server, tried, host);
      break;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if ((code !== 'EADDRINUSE' && code !== 'EACCES') || tried - port >= PORTS_TRIED) throw error;
      onTaken?.(tried);
    }
  }
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return { server, url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${bound}/` };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(undefined);
    });
  });
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Map<string, Buffer>} answers compressed bodies by file, tag and encoding
 */
async function answer(folder, request, response, answers) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileOf(folder, request.url ?? '/');
  const content = file && (await readFile(file).catch(() => undefined));
  if (!file || !content) {
    response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  const tag = `"${createHash('sha1').update(content).digest('base64url')}"`;
  const headers = {
    ...(basename(file) === EMBEDDED_PAGE ? EMBEDDED_HEADERS : HEADERS),
    'Content-Type':
      TYPES[/** @type {keyof typeof TYPES} */ (extname(file).toLowerCase())] ?? 'application/octet-stream',
    // Names of built assets carry a hash of their content.
    'Cache-Control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
    Vary: 'Accept-Encoding',
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = COMPRESSIBLE.test(headers['Content-Type']) ? chooseEncoding(request.headers['accept-encoding']) : '';
  const key = `${encoding} ${tag}`;
  const body = encoding ? (answers.get(key) ?? (await compress(content, encoding))) : content;
  if (encoding) answers.set(key, body);
  response.writeHead(200, {
    ...headers,
    'Content-Length': body.length,
    ...(encoding && { 'Content-Encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * The file an address asks for, or undefined when it points out of the folder.
 *
 * @param {string} folder
 * @param {string} address
 */
function fileOf(folder, address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

/** @param {string | undefined | string[]} accepted */
function chooseEncoding(accepted) {
  const names = String(accepted ?? '');
  return /\bbr\b/.test(names) ? 'br' : /\bgzip\b/.test(names) ? 'gzip' : '';
}

/**
 * @param {Buffer} content
 * @param {string} encoding
 */
function compress(content, encoding) {
  return encoding === 'br'
    ? promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : promisify(gzip)(content);
}
