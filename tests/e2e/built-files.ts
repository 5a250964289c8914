import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT } from '../../scripts/build.mjs';

/** What a file of the built page is for, as far as the first map needs it. */
export type Kind = 'application' | 'maplibre' | 'workers' | 'texts' | 'styles' | 'fonts' | 'data' | 'tour' | 'page';

const ASSETS = join(BUILT, 'assets');
const LANGUAGES = /^(en|uk)-[\w-]+\.js$/;

/** Modules that run before anything else does: the entry and all that it imports, by file name. */
export const ENTRY_MODULES: ReadonlySet<string> = entryModules();

/** What a file is for; undefined for what no first map needs. */
export function kindOf(file: string): Kind | undefined {
  const name = basename(file);
  if (/worker-[\w-]+\.js$/.test(name)) return /^(geometry|maplibre)/.test(name) ? 'workers' : undefined;
  if (/^maplibre-gl-[\w-]+\.js$/.test(name)) return 'maplibre';
  if (LANGUAGES.test(name)) return 'texts';
  // Offered once the first map is there.
  if (/^Tour-/.test(name)) return 'tour';
  if (/^bundled-texts-/.test(name) || name.endsWith('.geojson')) return 'data';
  if (name.endsWith('.js')) return ENTRY_MODULES.has(name) ? 'application' : undefined;
  if (name.endsWith('.css')) return linkedFiles('stylesheet').includes(name) ? 'styles' : undefined;
  if (name.endsWith('.woff2')) return 'fonts';
  return /^$|^index\.html$|\.webmanifest$|\.svg$|\.png$|\.ico$/.test(name) ? 'page' : undefined;
}

/** Files that the built page names before any script has run, by file name. */
export function linkedFiles(relation: 'stylesheet' | 'preload' | 'modulepreload'): readonly string[] {
  return [...builtPage().matchAll(/<link [^>]*>/g)]
    .filter(([tag]) => tag.includes(`rel="${relation}"`))
    .map(([tag]) => basename(/href="([^"]+)"/.exec(tag)?.[1] ?? ''));
}

/** The texts of each language, as files. */
export function languageFiles(): readonly string[] {
  return readdirSync(ASSETS).filter((name) => LANGUAGES.test(name));
}

/** Size of a built asset as most hosts send it, kB of 1,000 bytes. */
export function gzippedKb(name: string): number {
  return gzipSync(readFileSync(join(ASSETS, name))).length / 1000;
}

function builtPage(): string {
  return readFileSync(join(BUILT, 'index.html'), 'utf8');
}

function entryModules(): Set<string> {
  const found = new Set<string>();
  const waiting = [...builtPage().matchAll(/<script [^>]*src="([^"]+)"/g)].map(([, source = '']) => basename(source));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const source = readFileSync(join(ASSETS, name), 'utf8');
    // Without a bracket: what is imported in brackets is loaded when it is used.
    for (const [, imported = ''] of source.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      waiting.push(imported);
  }
  return found;
}
