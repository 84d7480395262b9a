import { isRecipe, planOf } from '@/lib/domain/actions/recipes/plan-of';
import { actionOf } from '@/lib/domain/actions/registry';
import { facilityParts } from '@/lib/domain/facility';
import { say } from '@/lib/domain/sentence';
import type { Handlers } from '@/lib/messaging/serve';
import { formFor } from '@/lib/services/action-world';
import { isLeftToOthers } from '@/lib/services/left-to-others';
import { offeredActions } from '@/lib/services/offered-actions';
import { placeOf } from '@/lib/services/place';
import { targetRecord } from '@/lib/services/push/accept-action';
import { approveAction } from '@/lib/services/push/approval';
import { decide } from '@/lib/services/push/decide';
import { releaseAction } from '@/lib/services/push/release-action';
import { personOf, type Services } from '../services';
import { dropDraft, readDraft, readSelection } from '../windows';
import { queueAction, queueRecipe } from './queue';

type ActionHandlers = Pick<
  Handlers,
  | 'actions.offered'
  | 'action.decide'
  | 'action.approve'
  | 'action.release'
  | 'action.form'
  | 'action.add'
  | 'draft.get'
  | 'draft.confirm'
  | 'selection.get'
>;

/** Answers what our own pages ask about actions, and about drafts that a page of Metrc may not queue by itself. */
export function actionHandlers(services: Services): ActionHandlers {
  const { ops, clock, push, news } = services;
  return {
    async 'action.decide'({ id, decision, note }) {
      const who = await personOf(services);
      const moved = await decide({ ops, clock, changed: news.verdictsStale }, { id, kind: decision, note, who });
      if (!moved) return { ok: false, sentence: say('decide_too_late') };
      void push.pump();
      return { ok: true };
    },
    async 'action.approve'({ id }) {
      const action = await ops.actions.get(id);
      const keys = action && (await services.vault.keys(facilityParts(action.facility).state));
      const approver = keys ? { person: keys.person, userKey: keys.userKey } : null;
      const done = await approveAction({ ops, clock, changed: news.verdictsStale }, { id, approver });
      if (done.ok) void push.pump();
      return done;
    },
    async 'action.release'({ id }) {
      const who = await personOf(services);
      if (!(await releaseAction({ ops, clock, changed: news.verdictsStale }, { id, who })))
        return { ok: false, sentence: say('decide_too_late') };
      void push.pump();
      return { ok: true };
    },
    'actions.offered': ({ facility, ...target }) => offeredActions(services, facility, target),
    async 'action.form'({ facility, tag, action, replaces }) {
      const definition = planOf(action);
      const place = await placeOf(ops, replaces);
      // Without a record it is the form of many.
      const { view } = tag ? await targetRecord(services, facility, definition, tag, place) : { view: null };
      if (!view && tag) return null;
      const form = await formFor(services, facility, definition, view);
      const isLeft = await isLeftToOthers(ops, facility, definition);
      return isLeft ? { ...form, notice: say('form_left_to_others') } : form;
    },
    'action.add': ({ facility, tag, action, fields, id, replaces }) =>
      isRecipe(action)
        ? queueRecipe(services, { facility, tag, type: action, fields }, id)
        : queueAction(services, { facility, tag, type: action, fields, ...(replaces && { replaces }) }, id),
    async 'draft.get'({ id }) {
      const draft = await readDraft(id);
      const record = draft && (await ops.facilities.get(draft.facility));
      if (!draft || !record) return null;
      const definition = actionOf(draft.type);
      const { view } = await targetRecord(services, draft.facility, definition, draft.tag);
      const form = await formFor(services, draft.facility, definition, view);
      const filled = form.fields.filter(({ name }) => draft.fields[name]);
      return {
        facility: draft.facility,
        name: record.name,
        tag: draft.tag,
        what: definition.describe(draft.fields, view),
        lines: filled.map(({ name, label, unit }) => ({
          label,
          value: [draft.fields[name], unit].filter(Boolean).join(' '),
        })),
      };
    },
    async 'selection.get'({ id }) {
      const selection = await readSelection(id);
      const record = selection && (await ops.facilities.get(selection.facility));
      if (!selection || !record) return null;
      const { name, license } = record;
      return { ...selection, name, license };
    },
    async 'draft.confirm'({ id }) {
      const draft = await readDraft(id);
      if (!draft) return { kind: 'problems', problems: [{ sentence: say('draft_gone') }] };
      // The draft's id becomes the action's: confirmed twice, from two windows or after a lost reply, it is one action.
      const reply = await queueAction(services, draft, id);
      if (reply.kind === 'queued') await dropDraft(id);
      return reply;
    },
  };
}
