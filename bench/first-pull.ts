import type { Report } from './report.ts';
import { askPage, idealRequests, readsOf, windowsOfSeveralPages } from './requests.ts';
import { endedRuns, openShop, type Pace, type Shop, startPulling } from './shop.ts';

const packages = 20_000;
/** Metrc's limit for a facility, and a link like a good office's. */
const line = ['--rate', '50', '--concurrency', '10', '--latency', '150', '--jitter', '50'];
const perSecond = 50;
/** What another client takes away on average. */
const others = 0.33;
/** Pages of the plain loop that are timed; the rest goes on at the same speed. */
const loopPages = 200;

interface Measured {
  seconds: number;
  ideal: number;
}

/** A first pull of a shop with 20,000 packages, at several paces; against the bound, and against a plain loop. */
export async function firstPull(report: Report): Promise<void> {
  await atPace(
    report,
    'default share',
    { percent: 40, computers: 1, fullSpeed: false },
    { left: 0.4, most: 1.1, tooMany: 0 },
  );
  await atPace(
    report,
    'half the limit',
    { percent: 50, computers: 1, fullSpeed: false },
    { left: 0.5, most: 1.1, tooMany: 0 },
  );
  const full: Pace = { percent: 40, computers: 1, fullSpeed: true };
  await atPace(report, 'full speed, another client beside', full, { left: 1 - others, most: 1.15, tooMany: 0.01 }, [
    '--others',
    String(others),
    '--swing',
    '0.2',
  ]);
  await againstLoop(report, full);
}

async function atPace(
  report: Report,
  name: string,
  pace: Pace,
  bound: { left: number; most: number; tooMany: number },
  args: string[] = [],
): Promise<void> {
  const shop = await openShop({ packages, args: [...line, ...args] });
  try {
    const { seconds, ideal } = await pull(report, name, shop, pace, bound.tooMany);
    report.tell(`${name}: time / ideal time`, seconds / (ideal / (perSecond * bound.left)), 'x', { max: bound.most });
  } finally {
    await shop.close();
  }
}

async function pull(report: Report, name: string, shop: Shop, pace: Pace, tooManyBound: number): Promise<Measured> {
  const { metrc } = shop;
  const dashboard = await startPulling(shop, pace);
  const [run] = await endedRuns(dashboard, 1);
  if (!run?.endedAt) throw new Error('no run');
  const { traffic } = await metrc.get<{ traffic: Record<string, Traffic> }>('state');
  const { requests = 0, tooMany = 0, greatestInFlight = 0 } = traffic[metrc.license] ?? {};
  await metrc.post('moods', { ratePerSecond: null, concurrency: null, latencyMs: 0, jitterMs: 0, otherClientShare: 0 });
  const reads = await readsOf(metrc);
  const ideal = await idealRequests(metrc, reads);
  const seconds = (run.endedAt - run.startedAt) / 1_000;
  report.tell(`${name}: seconds`, seconds, 's');
  report.tell(`${name}: ideal requests`, ideal, 'requests');
  const own = reads.length - windowsOfSeveralPages(reads);
  report.tell(`${name}: own requests, without one for each window of several pages / ideal`, own / ideal, 'x', {
    max: 1.05,
  });
  report.tell(`${name}: answered 429`, tooMany / requests, 'share', { max: tooManyBound });
  report.tell(`${name}: most in flight`, greatestInFlight, 'requests', { max: 10 });
  return { seconds, ideal };
}

interface Traffic {
  requests: number;
  tooMany: number;
  greatestInFlight: number;
}

/** Page after page, one request at a time, as public SDKs do. */
async function againstLoop(report: Report, pace: Pace): Promise<void> {
  const shop = await openShop({ packages, args: line });
  try {
    const { metrc } = shop;
    const host = metrc.facilities[0]?.host.replace(/^(api-)?/, 'api-') ?? '';
    const before = performance.now();
    for (let pageNumber = 1; pageNumber <= loopPages; pageNumber += 1) {
      const query = new URLSearchParams({
        licenseNumber: metrc.license,
        lastModifiedStart: '2013-01-01T00:00:00Z',
        lastModifiedEnd: '2030-01-01T00:00:00Z',
        pageNumber: String(pageNumber),
        pageSize: '20',
      });
      const { status } = await askPage(metrc, host, '/packages/v2/active', query);
      if (status !== 200) throw new Error(`the loop was answered ${status}`);
    }
    const perPage = (performance.now() - before) / loopPages / 1_000;
    await metrc.forget('log');
    await metrc.forget('traffic');
    const { seconds, ideal } = await pull(report, 'full speed', shop, pace, 0);
    report.tell('plain loop: seconds', ideal * perPage, 's');
    report.tell('full speed against a plain loop', (ideal * perPage) / seconds, 'x', { min: 6 });
  } finally {
    await shop.close();
  }
}
