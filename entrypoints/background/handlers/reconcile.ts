import { writeCadence } from '@/lib/data/cadence';
import { writeThresholds } from '@/lib/data/thresholds';
import { decimalText, unitName } from '@/lib/domain/quantity';
import { say } from '@/lib/domain/sentence';
import { clockWords } from '@/lib/domain/words';
import type { reconcileRequests } from '@/lib/messaging/reconcile-requests';
import type { Handlers } from '@/lib/messaging/serve';
import { t } from '@/lib/platform/i18n';
import { acceptGroup } from '@/lib/services/bulk/accept-group';
import { keepSalesDay } from '@/lib/services/keep-sales-day';
import { confirmByCount } from '@/lib/services/reconcile/confirm-by-count';
import { linkCorrections } from '@/lib/services/reconcile/correct-in-metrc';
import { takeCount, weighCount } from '@/lib/services/reconcile/count-shelf';
import { decideDifferences } from '@/lib/services/reconcile/decide-differences';
import { gatherCauses } from '@/lib/services/reconcile/gather-causes';
import { personOf, type Services } from '../services';
import { queueAction } from './queue';

/** As many packages as a person looks through. */
const mostListed = 100;

type ReconcileHandlers = Pick<Handlers, keyof typeof reconcileRequests>;

/** Answers what our own pages ask about differences. */
export function reconcileHandlers(services: Services): ReconcileHandlers {
  const { ops, clock, compare, news, push, vault } = services;
  const gone = { ok: false, sentence: say('reconcile_gone') } as const;

  return {
    async 'difference.weigh'({ id, counted }) {
      const quantity = quantityOf(counted);
      if (!quantity) return { ok: false, sentence: say('problem_not_a_number') };
      const judgement = await weighCount(services, id, quantity).catch(() => 'unread' as const);
      if (judgement === 'unread') return { ok: false, sentence: say('reconcile_unread') };
      return judgement ? { ok: true, judgement } : gone;
    },
    async 'difference.causes'({ id }) {
      const difference = await ops.differences.get(id);
      if (!difference) return [];
      const isLocked = (await vault.state()).kind === 'locked';
      return (await gatherCauses(services, [difference], isLocked)).get(id) ?? [];
    },
    async 'difference.count'({ id, counted, newId, isDiscrepancy, ...said }) {
      const quantity = quantityOf(counted);
      if (!quantity) return { ok: false, sentence: say('problem_not_a_number') };
      const name = t('source_count', clockWords(clock.now(), clock.now()));
      const count = { ...said, id, counted: quantity, who: await personOf(services) };
      const difference = await takeCount(services, count, { newId, name, isDiscrepancy });
      if (!difference) return gone;
      news.verdictsStale(difference.facility, [difference.record]);
      return { ok: true, difference };
    },
    async 'difference.useCount'({ id, note }) {
      const difference = await confirmByCount(services, id, { who: await personOf(services), note });
      if (!difference) return gone;
      news.verdictsStale(difference.facility, [difference.record]);
      return { ok: true, difference };
    },
    async 'difference.correct'({ id, action, fields, newId }) {
      const difference = await ops.differences.get(id);
      if (difference?.standing !== 'open') return { kind: 'problems', problems: [{ sentence: say('reconcile_gone') }] };
      const { facility, record: tag } = difference;
      const wanted = { facility, type: action, tag, fields, corrects: true };
      const queued = await queueAction(services, wanted, newId);
      if (queued.kind !== 'queued') return queued;
      const accepted = await ops.actions.get(newId);
      await linkCorrections(ops, [id], accepted ? [accepted] : [], clock.now());
      return queued;
    },
    async 'differences.correct'({ ids, shared, group }) {
      const state = await vault.state();
      if (state.kind === 'empty') return { kind: 'refused', sentence: say('status_no_keys') };
      const found = (await ops.differences.bulkGet(ids)).filter((difference) => difference?.standing === 'open');
      const lines = found.flatMap((difference) =>
        difference?.variance
          ? [{ target: difference.record, fields: { ...shared, changeBy: difference.variance.amount } }]
          : [],
      );
      const facility = found[0]?.facility;
      if (!facility || lines.length < ids.length) return { kind: 'refused', sentence: say('reconcile_gone') };
      const wanted = { id: group, facility, type: 'package.change-by', lines, person: state.person, corrects: true };
      const reply = await acceptGroup(services, { ...wanted, file: null, again: false });
      if (reply.kind !== 'queued') return reply;
      const tags = lines.map(({ target }) => target);
      const actions = await ops.actions.where('records').anyOf(tags).toArray();
      const own = actions.filter((action) => action.group?.id === group);
      await linkCorrections(ops, ids, own, clock.now());
      news.verdictsStale(facility, tags);
      void push.pump();
      return reply;
    },
    'verdicts.list': ({ facility, code }) => compare.listed(facility, code, mostListed),
    async 'policy.set'({ facility, thresholds }) {
      await writeThresholds(ops, facility, thresholds);
      await compare.facility(facility);
      news.verdictsStale(facility, null);
      return { ok: true };
    },
    async 'sales-day.keep'({ facility, ...checked }) {
      await keepSalesDay(ops, facility, { ...checked, at: clock.now(), who: await personOf(services) });
      return { ok: true };
    },
    async 'cadence.set'({ facility, settings }) {
      await writeCadence(ops, facility, settings);
      return { ok: true };
    },
    async 'differences.decide'({ ids, decision }) {
      const by = { who: await personOf(services), now: clock.now() };
      const decided = await decideDifferences(ops, ids, decision, by);
      return decided ? { ok: true, decided } : gone;
    },
  };
}

function quantityOf({ amount, unit }: { amount: string; unit: string }) {
  const [plain, name] = [decimalText(amount), unitName(unit)];
  return plain !== null && !plain.startsWith('-') && name ? { amount: plain, unit: name } : null;
}
