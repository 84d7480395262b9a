import { debugWorker } from './debug-worker.ts';
import type { Report } from './report.ts';
import { endedRuns, openShop, startPulling } from './shop.ts';

const packages = 100_000;
const sampleEveryMs = 5_000;
const mebibyte = 1_048_576;

/** The worker's memory while it pulls 100,000 packages. */
export async function largePull(report: Report): Promise<void> {
  const port = 9_300 + Math.floor(Math.random() * 500);
  const shop = await openShop({ packages, flags: [`--remote-debugging-port=${port}`] });
  try {
    const dashboard = await startPulling(shop, { percent: 100, computers: 1, fullSpeed: true });
    const heap = await sampleHeap(port);
    const [run] = await endedRuns(dashboard, 1, 20);
    const samples = await heap.stop();
    const third = Math.floor(samples.length / 3);
    const mean = (part: number[]) => part.reduce((sum, bytes) => sum + bytes, 0) / part.length;
    report.tell('seconds', ((run?.endedAt ?? 0) - (run?.startedAt ?? 0)) / 1_000, 's');
    report.tell('rows', run?.rows ?? 0, 'rows');
    report.tell('heap samples after collecting garbage', samples.length, 'samples', { min: 9 });
    report.tell('greatest heap', Math.max(...samples) / mebibyte, 'MiB', { max: 200 });
    report.tell(
      'heap of the last third / of the middle third',
      mean(samples.slice(-third)) / mean(samples.slice(third, 2 * third)),
      'x',
      { max: 1.25 },
    );
  } finally {
    await shop.close();
  }
}

/** Samples the worker's heap through its own debugging session. */
async function sampleHeap(port: number) {
  const worker = await debugWorker(port);
  const samples: number[] = [];
  let stopped = false;
  const done = (async () => {
    while (!stopped) {
      await worker.send('HeapProfiler.collectGarbage');
      const { usedSize } = (await worker.send('Runtime.getHeapUsage')) as { usedSize: number };
      samples.push(usedSize);
      await new Promise((later) => setTimeout(later, sampleEveryMs));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await done;
      worker.close();
      return samples;
    },
  };
}
