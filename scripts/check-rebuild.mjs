/**
 * Rebuilds the geodata in a copy of the project and compares: the committed files must be what their scripts make.
 * The work tree is not touched.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from './setup.mjs';

const COPIED = ['geodata', 'scripts', 'src', 'package.json', 'tsconfig.json'];

const copy = mkdtempSync(join(tmpdir(), 'geodata-rebuild-'));
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  process.exitCode = rebuild() && compare() ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Runs the build scripts of `npm run geodata`, in their order. */
function rebuild() {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const steps = /** @type {string[]} */ (scripts.geodata.split('&&').map((/** @type {string} */ step) => step.trim()));
  return steps.every((step) => {
    const [program, ...files] = step.split(' ');
    if (program !== 'tsx') throw new Error(`package.json: scripts.geodata: "${step}" does not start with tsx`);
    const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, ...files], { cwd: copy, encoding: 'utf8' });
    if (status !== 0) console.error(`${step} failed:\n${stdout}${stderr}`);
    return status === 0;
  });
}

/** Names every file that differs from the committed one, and says whether none does. */
function compare() {
  const before = filesIn(join(ROOT, 'geodata'));
  const after = filesIn(join(copy, 'geodata'));
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  for (const name of changed) {
    console.error(`geodata/${name} is not what its script makes: run "npm run geodata" and look at the difference.`);
  }
  return changed.length === 0;
}

/**
 * @param {string} folder
 * @returns {Map<string, string>} contents by path below the folder
 */
function filesIn(folder) {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .map((file) => [relative(folder, file), readFileSync(file, 'latin1')]),
  );
}
