import type { PageScan } from '@/lib/domain/count/page-count';
import type { FacilityKey } from '@/lib/domain/facility';
import type { HostRow } from '@/lib/domain/host-row';
import { say } from '@/lib/domain/sentence';
import type { Verdict } from '@/lib/domain/verdict';
import type { Caller, Handlers } from '@/lib/messaging/serve';
import { t } from '@/lib/platform/i18n';
import { blindCount, blindVerdicts } from '@/lib/services/count/blind-answers';
import { describePageCounts, enterOnPage, type ScannedOnPage, scanOnPage } from '@/lib/services/count/page-count';
import type { Services } from '../services';
import { followEntry } from './count';
import { createPace } from './pace';
import { callersFacility, isOfPackage } from './page-lists';

type PageCountHandlers = Pick<Handlers, 'count.page' | 'count.here'>;

/** Two packages a second, each a scan and a quantity: faster than anybody counts by hand. */
const mostScans = 240;

/** Answers scans on Metrc's pages. The facility is always the one in the sender tab's own address. */
export function pageCountHandlers(services: Services): PageCountHandlers {
  const pace = createPace(mostScans);

  async function counted(caller: Caller, work: (facility: FacilityKey) => Promise<ScannedOnPage>): Promise<PageScan> {
    const record = await callersFacility(services, caller);
    const refused = (key: 'verdict_not_set_up' | 'count_too_fast') => ({
      said: [say(key)],
      isRefused: true,
      ask: null,
    });
    if (!record) return refused('verdict_not_set_up');
    if (!pace.allows(caller.tabId, services.clock.now())) return refused('count_too_fast');
    const { scan, sessionId, reply } = await work(record.facility);
    if (sessionId && reply) await followEntry(services, sessionId, reply);
    return scan;
  }

  return {
    async 'count.page'(_, caller) {
      const record = await callersFacility(services, caller);
      return record ? describePageCounts(services.ops, record.facility) : { open: null, blind: null };
    },
    'count.here': ({ id, text, quantity }, caller) =>
      counted(caller, (facility) =>
        quantity === undefined
          ? scanOnPage(services, facility, { id, text })
          : enterOnPage(services, facility, { id, tag: text, quantity }),
      ),
  };
}

/** The same verdicts, but while a blind count is open those of packages say only whether they are counted. */
export async function withoutNumbers(
  { ops }: Pick<Services, 'ops'>,
  facility: FacilityKey,
  rows: readonly HostRow[],
  verdicts: readonly Verdict[],
): Promise<Verdict[]> {
  const blind = await blindCount(ops, facility);
  if (!blind) return [...verdicts];
  const hidden = rows.filter(isOfPackage).map(({ key }) => key);
  const words = { counted: t('count_blind_short_counted'), open: t('count_blind_short_open') };
  const told = new Map((await blindVerdicts(ops, blind, hidden, words)).map((verdict) => [verdict.key, verdict]));
  return verdicts.map((verdict) => told.get(verdict.key) ?? verdict);
}
