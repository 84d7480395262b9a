import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs the command line of the simulation in a process of its own. @returns what it said, and whether all was well */
export function runSimulation(args: readonly string[]): Promise<{ isWell: boolean; said: string }> {
  const cli = resolve(import.meta.dirname, 'cli.ts');
  // Databases in memory make much that is soon thrown away, and every core has a process of its own to run.
  const all = ['--single-threaded-gc', '--min-semi-space-size=64', '--max-semi-space-size=64', cli, ...args];
  return new Promise((done) => {
    execFile(process.execPath, all, { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      done({ isWell: error === null, said: `${stderr}${stdout}`.trim() });
    });
  });
}
