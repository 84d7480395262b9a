import { planOf } from '@/lib/domain/actions/recipes/plan-of';
import { say } from '@/lib/domain/sentence';
import type { QueueReply } from '@/lib/messaging/replies';
import { acceptGroup } from '@/lib/services/bulk/accept-group';
import { acceptAction, type NewAction } from '@/lib/services/push/accept-action';
import type { Services } from '../services';

/** Accepts an action in the name of the person whose keys are here, and sets it going. */
export async function queueAction(
  services: Services,
  wanted: Omit<NewAction, 'person'>,
  id = services.newId(),
): Promise<QueueReply> {
  const vault = await services.vault.state();
  if (vault.kind === 'empty') return { kind: 'problems', problems: [{ sentence: say('status_no_keys') }] };
  const accepted = await acceptAction({ ...services, newId: () => id }, { ...wanted, person: vault.person });
  if (accepted.kind === 'queued') {
    services.news.verdictsStale(wanted.facility, rowsOf(wanted));
    void services.push.pump();
  }
  return accepted;
}

/** Accepts the actions of one form on one record as a group, and sets it going. */
export async function queueRecipe(
  services: Services,
  { facility, type, tag, fields }: Omit<NewAction, 'person'>,
  id = services.newId(),
): Promise<QueueReply> {
  const vault = await services.vault.state();
  if (vault.kind === 'empty') return { kind: 'problems', problems: [{ sentence: say('status_no_keys') }] };
  const lines = [{ target: tag, fields }];
  const wanted = { id, facility, type, lines, person: vault.person, file: null, again: false };
  const reply = await acceptGroup(services, wanted);
  if (reply.kind === 'problems') return { kind: 'problems', problems: reply.lines[0]?.problems ?? [] };
  services.news.verdictsStale(facility, rowsOf({ type, tag }));
  void services.push.pump();
  return { kind: 'queued', id };
}

/** Rows whose verdict an action changes: pages know a package by its tag, and anything else not by Metrc's Id. */
function rowsOf({ type, tag }: Pick<NewAction, 'type' | 'tag'>): string[] | null {
  return planOf(type).entity === 'package' ? [tag] : null;
}
