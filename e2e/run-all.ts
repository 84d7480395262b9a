import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './ensure-browser.ts';

/*
 * `npm test`: everything that must hold, one step after another; a failed step does not stop the others.
 *   --check   without build and browser      --full   also the specs tagged @full
 */
interface Step {
  name: string;
  command: string[];
  /** Counts tests after the step; without it the step itself is one test. */
  count?(): Count | undefined;
  /** Not run when this step failed. */
  after?: string;
}

interface Count {
  passed: number;
  failed: number;
}

const root = resolve(import.meta.dirname, '..');
const results = join(root, 'test-results');
const unitFile = join(results, 'unit.json');
const e2eFile = join(results, 'e2e.json');
const { values: flags } = parseArgs({
  options: { check: { type: 'boolean', default: false }, full: { type: 'boolean', default: false } },
});
/** The promise on two cores. A slow machine is told so; it does not fail for it: speed is measured in the benchmarks. */
const promisedMinutes = 10;

/** The project's own programs first, node 24 among them. */
const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
let running: ChildProcess | undefined;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => {
    if (running) signal(running, name);
    process.exit(130);
  });
}

const checks: Step[] = [
  { name: 'format and lint', command: ['biome', 'check'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`],
    count: () => countUnit(unitFile),
  },
];
const inBrowser: Step[] = [
  { name: 'build', command: ['wxt', 'build'] },
  { name: 'what was built', command: ['node', 'e2e/check-build.ts'], after: 'build' },
  { name: 'end to end', command: ['playwright', 'test'], count: () => countE2e(e2eFile), after: 'build' },
];

rmSync(unitFile, { force: true });
rmSync(e2eFile, { force: true });
mkdirSync(results, { recursive: true });
const total: Count = { passed: 0, failed: 0 };
const beganAt = Date.now();
const failedSteps = new Set<string>();
for (const step of flags.check ? checks : [...checks, ...inBrowser]) {
  const { passed, failed } = await carryOut(step);
  total.passed += passed;
  total.failed += failed;
}
const minutes = (Date.now() - beganAt) / 60_000;
if (!flags.full && minutes > promisedMinutes)
  console.log(`\nthis took ${minutes.toFixed(1)} minutes, more than the ${promisedMinutes} it should`);
if (failedSteps.size) console.log(`\nfailed: ${[...failedSteps].join(', ')}`);
console.log(`tests: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;

async function carryOut(step: Step): Promise<Count> {
  console.log(`\n── ${step.name} ──`);
  const startedAt = Date.now();
  const isWell = await runStep(step);
  const counted = isWell === null ? undefined : step.count?.();
  const count = counted ?? { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1 };
  // A tool that counts no failure and yet fails (a crash, an empty run) has failed.
  if (!isWell && !count.failed) count.failed = 1;
  if (count.failed) failedSteps.add(step.name);
  console.log(
    `── ${step.name}: ${count.failed ? 'failed' : 'done'} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  );
  return count;
}

/** @returns null when it could not even start */
async function runStep(step: Step): Promise<boolean | null> {
  if (step.after && failedSteps.has(step.after)) {
    console.log(`not run: ${step.after} failed`);
    return null;
  }
  if (step.name === 'end to end' && !ensureBrowser()) return null;
  const [program = '', ...args] = step.command;
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: { ...process.env, PATH: path, ...(flags.full && { TANDEM_FULL: '1' }) },
  });
  running = child;
  return await new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.once('exit', (code) => done(code === 0));
  });
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, name);
  } catch {
    // It has just ended by itself.
  }
}

function countUnit(path: string): Count | undefined {
  const report = read<{
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  }>(path);
  if (!report) return undefined;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function countE2e(path: string): Count | undefined {
  const report = read<{ stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }>(path);
  if (!report) return undefined;
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

function read<T>(path: string): T | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
