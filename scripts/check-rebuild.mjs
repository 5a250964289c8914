/**
 * Rebuilds the geodata and the findings in a copy of the project and compares: the committed files must be what their
 * scripts make.
 * The work tree is not touched.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from './setup.mjs';

const COPIED = ['geodata', 'docs', 'scripts', 'src', 'package.json', 'tsconfig.json', '.prettierrc.json'];

const copy = mkdtempSync(join(tmpdir(), 'geodata-rebuild-'));
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  process.exitCode = rebuild() && compare() ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Runs the build scripts of `npm run geodata` and `npm run findings`, in their order. */
function rebuild() {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const steps = /** @type {string[]} */ (
    `${scripts.geodata} && ${scripts.findings}`.split('&&').map((step) => step.trim())
  );
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
  const changed = Object.entries({ geodata: 'geodata', docs: 'findings' }).flatMap(([folder, script]) => {
    const before = filesIn(join(ROOT, folder));
    const after = filesIn(join(copy, folder));
    const names = [...new Set([...before.keys(), ...after.keys()])];
    return names
      .filter((name) => before.get(name) !== after.get(name))
      .map(
        (name) => `${folder}/${name} is not what its script makes: run "npm run ${script}" and look at the difference.`,
      );
  });
  for (const message of changed) console.error(message);
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
