import { bundleForNode } from './bundle.ts';
import type { Report } from './report.ts';

/** A first pull of a license six years old, on a host that takes windows of a day at most: in virtual time. */
export async function cappedPull(report: Report): Promise<void> {
  const { pullSixYears } = (await import(
    await bundleForNode('bench/inside/capped-pull.ts')
  )) as typeof import('./inside/capped-pull.ts');
  const { requests, most, days, lists, resumedRequests, estimates } = await pullSixYears();
  report.tell('days', days, 'days');
  report.tell('lists', lists, 'lists');
  report.tell('requests', requests, 'requests', { max: most });
  report.tell('requests when killed three times on the way', resumedRequests, 'requests', { max: most + 60 });
  for (const { at, ratio } of estimates) {
    report.tell(`at ${at} %: remaining time told / true`, ratio, 'x', { max: 1.5 });
    report.tell(`at ${at} %: remaining time told / true, at least`, ratio, 'x', { min: 0.6 });
  }
}
