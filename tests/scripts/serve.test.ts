import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'served-'));
const site = join(folder, 'site');
const page = `<!doctype html><title>Map</title>${'<p>text</p>'.repeat(200)}`;
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), page);
  writeFileSync(join(site, 'embed.html'), page);
  writeFileSync(join(site, 'assets', 'a-1.js'), 'export {};');
  writeFileSync(join(site, 'data.geojson'), '{}');
  const served = await serve(site, { port: 0, host: '127.0.0.1' });
  server = served.server;
  port = Number(new URL(served.url).port);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A request with its path sent as written, which fetch would tidy up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingMessage['headers']; body: Buffer }>(
    (done, fail) => {
      request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
        });
      })
        .on('error', fail)
        .end();
    },
  );
}

describe('the static server', () => {
  it('gives the page for the folder, under its policy', async () => {
    const answer = await ask('/');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.body.toString()).toBe(page);
  });

  it('lets other sites frame the embedded view, and nothing else', async () => {
    const policy = async (path: string) => (await ask(path)).headers['content-security-policy'];
    expect(await policy('/embed.html?lang=uk')).toContain('frame-ancestors *');
    expect(await policy('/embed.html')).toContain("default-src 'none'");
    expect(await policy('/')).toContain("frame-ancestors 'none'");
    expect(await policy('/assets/a-1.js')).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/data.geojson', 'application/geo+json; charset=utf-8'],
  ])('names the type of %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  it('compresses for a reader that can unpack', async () => {
    const brotli = await ask('/', { 'accept-encoding': 'gzip, br' });
    const gzip = await ask('/', { 'accept-encoding': 'gzip' });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    expect(brotli.body.length).toBeLessThan(page.length / 4);
  });

  it('answers that nothing has changed', async () => {
    const tag = (await ask('/')).headers.etag ?? '';
    expect((await ask('/', { 'if-none-match': tag })).status).toBe(304);
  });

  it('does not say what lies outside its folder', async () => {
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/%00',
    ]) {
      const answer = await ask(path);
      expect(answer.status, path).toBe(404);
      expect(answer.body.toString()).not.toContain('secret');
    }
  });

  it('says that a file is missing, and refuses to be written to', async () => {
    expect((await ask('/no-such-file')).status).toBe(404);
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it('sends a HEAD without its body', async () => {
    const answer = await ask('/', {}, 'HEAD');
    expect(answer.headers['content-length']).toBe(String(page.length));
    expect(answer.body.length).toBe(0);
  });

  it('takes the next port when one is taken, and says so', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const taken = typeof address === 'object' && address ? address.port : 0;
    const heard: number[] = [];
    const served = await serve(site, { port: taken, host: '127.0.0.1', onTaken: (one) => heard.push(one) });
    expect(Number(new URL(served.url).port)).toBeGreaterThan(taken);
    expect(heard[0]).toBe(taken);
    served.server.close();
    other.close();
  });
});
