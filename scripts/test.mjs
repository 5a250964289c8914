/**
 * `npm test`: installs what is missing and runs everything that guards the project. Every stage runs, whatever the
 * ones before it found; the last line is `N passed, N failed`. Test runners count their tests, any other stage is one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, installPackages, requireNode, ROOT } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, note?: string }} Count
 * @typedef {{ name: string, program: string, arguments: string[], report?: string, count?: (report: never) => Count,
 *   prepare?: () => Promise<string | undefined> }} Stage
 */

requireNode();
const { values: options } = parseArgs({ options: { static: { type: 'boolean' } } });
installPackages();

const REPORTS = join(ROOT, '.cache', 'reports');
const UNIT_REPORT = join(REPORTS, 'vitest.json');
const BROWSER_REPORT = join(REPORTS, 'playwright.json');

/** Quick and independent of one another: two run at a time, and only what fails is printed. @type {Stage[]} */
const STATIC = [
  { name: 'format', program: 'prettier/bin/prettier.cjs', arguments: ['--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', program: 'knip/bin/knip.js', arguments: ['--no-progress'] },
  { name: 'types', program: 'typescript/bin/tsc', arguments: ['--noEmit', '-p', '.'] },
  { name: 'types of core', program: 'typescript/bin/tsc', arguments: ['--noEmit', '-p', 'src/lib/core'] },
  {
    name: 'components',
    program: 'svelte-check/bin/svelte-check',
    arguments: ['--fail-on-warnings', '--output', 'human'],
  },
  { name: 'lint', program: 'eslint/bin/eslint.js', arguments: ['--max-warnings', '0', '.'] },
  { name: 'geodata', program: 'tsx/dist/cli.mjs', arguments: ['scripts/check-geodata.ts'] },
  { name: 'geodata rebuilt', program: '../scripts/check-rebuild.mjs', arguments: [] },
];

/** @type {Stage[]} */
const RUNNERS = [
  {
    name: 'tests',
    program: 'vitest/vitest.mjs',
    arguments: ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
    report: UNIT_REPORT,
    count: countVitest,
  },
  { name: 'build', program: 'vite/bin/vite.js', arguments: ['build', '--logLevel', 'warn'] },
  {
    name: 'browser tests',
    program: '@playwright/test/cli.js',
    arguments: ['test'],
    report: BROWSER_REPORT,
    count: countPlaywright,
    prepare: async () => {
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = BROWSER_REPORT;
      const path = await chromium();
      if (path) process.env.CHROMIUM = path;
      return path ? undefined : 'No Chromium could be found or installed: name one in CHROMIUM.';
    },
  },
];

mkdirSync(REPORTS, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];
const queue = [...STATIC];
await Promise.all([drain(queue), drain(queue)]);
if (!options.static) for (const stage of RUNNERS) await runStage(stage, true);

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @param {Stage[]} stages taken from the front until none is left */
async function drain(stages) {
  for (let stage = stages.shift(); stage; stage = stages.shift()) await runStage(stage, false);
}

/**
 * @param {Stage} stage
 * @param {boolean} live whether its output is shown as it comes, rather than only after a failure
 */
async function runStage(stage, live) {
  if (live) console.log(`\n${stage.name} ...`);
  const start = performance.now();
  const obstacle = await stage.prepare?.();
  const { ok, output } = obstacle ? { ok: false, output: obstacle } : await runProgram(stage, live);
  const count = obstacle || !stage.count ? undefined : readCount(stage);
  const passed = count?.passed ?? (ok ? 1 : 0);
  // A runner that stopped without naming a failed test has failed all the same.
  const failed = count && (count.failed > 0 || ok) ? count.failed : ok && !stage.count ? 0 : 1;
  total.passed += passed;
  total.failed += failed;
  total.skipped += count?.skipped ?? 0;
  if (failed > 0) failures.push(stage.name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counted = count ? `: ${passed} passed, ${failed} failed` : '';
  if (output) console.log(`\n${output.trimEnd()}\n`);
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${stage.name}${counted} (${seconds} s)`);
  if (count?.note) console.log(`       ${count.note}`);
}

/**
 * @param {Stage} stage
 * @param {boolean} live
 * @returns {Promise<{ ok: boolean, output: string }>} the output is kept only for a stage that failed unseen
 */
function runProgram(stage, live) {
  if (stage.report) rmSync(stage.report, { force: true });
  return new Promise((resolve) => {
    const program = join(ROOT, 'node_modules', stage.program);
    const child = spawn(process.execPath, [program, ...stage.arguments], {
      cwd: ROOT,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: code === 0 ? '' : output }));
  });
}

/**
 * @param {Stage} stage
 * @returns {Count | undefined} undefined when the runner left no report
 */
function readCount(stage) {
  try {
    return stage.count?.(/** @type {never} */ (JSON.parse(readFileSync(stage.report ?? '', 'utf8'))));
  } catch {
    return undefined;
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Count}
 */
function countVitest(report) {
  // A file that could not be loaded has no tests to count.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Count}
 */
function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
    ...(stats.flaky > 0 && { note: `${stats.flaky} passed only when tried again` }),
  };
}
