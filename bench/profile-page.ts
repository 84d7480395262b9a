import type { CDPSession, Page } from '@playwright/test';

/** One node of a CPU profile (Chrome DevTools Protocol). */
interface ProfileNode {
  id: number;
  callFrame: { url: string };
  children?: number[];
}

/** What a stretch of a page's life cost, milliseconds. */
export interface Cost {
  /** Everything done while a function of this project's content script was on the stack. */
  own: number;
  /** Style and layout, whoever asked for it, in time of the page's own thread: what else the machine does is left out. */
  layout: number;
  /** How many times the page was laid out. */
  layouts: number;
}

/** Measures what `work` costs in this page. The profiler sees the content script, which the page's own clock does not. */
export async function costOf(page: Page, work: () => Promise<unknown>): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  const before = await metricsOf(session);
  await session.send('Profiler.start');
  await work();
  const { profile } = await session.send('Profiler.stop');
  const after = await metricsOf(session);
  await session.detach();
  const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    own: ownMs(profile),
    layout: (more('LayoutDuration') + more('RecalcStyleDuration')) * 1_000,
    layouts: more('LayoutCount'),
  };
}

/** Nodes, listeners and heap of a page once everything that nobody holds was let go. */
export async function heldBy(page: Page): Promise<{ nodes: number; listeners: number; heapKb: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const metrics = await metricsOf(session);
  await session.detach();
  return {
    nodes: metrics.get('Nodes') ?? 0,
    listeners: metrics.get('JSEventListeners') ?? 0,
    heapKb: (metrics.get('JSHeapUsedSize') ?? 0) / 1_000,
  };
}

async function metricsOf(session: CDPSession): Promise<Map<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/** Time of the samples whose stack has a frame of the content script. */
function ownMs({
  nodes,
  samples = [],
  timeDeltas = [],
}: {
  nodes: ProfileNode[];
  samples?: number[];
  timeDeltas?: number[];
}) {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (node: ProfileNode, isInside: boolean) => {
    const isOwn = isInside || node.callFrame.url.includes('content-scripts/metrc');
    if (isOwn) own.add(node.id);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) mark(child, isOwn);
    }
  };
  if (nodes[0]) mark(nodes[0], false);
  const micros = samples.reduce((sum, id, i) => (own.has(id) ? sum + (timeDeltas[i + 1] ?? 0) : sum), 0);
  return micros / 1_000;
}
