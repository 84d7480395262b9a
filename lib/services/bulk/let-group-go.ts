import { actionsOfGroup } from '../../data/queue-entries';
import type { ActionGroup, ActionRecord } from '../../domain/records';
import { type Sentence, say } from '../../domain/sentence';
import { approveAction } from '../push/approval';
import type { PushParts } from '../push/push-parts';
import { releaseAction } from '../push/release-action';

type Parts = Pick<PushParts, 'ops' | 'clock' | 'changed'>;
type Group = Pick<ActionGroup, 'id' | 'first' | 'size'>;
type Done = { ok: true } | { ok: false; sentence: Sentence };

/** Approves what of a group waits for that, all of it or nothing. See `approveAction`. */
export function approveGroup(
  parts: Parts,
  group: Group,
  approver: { person: string; userKey: string } | null,
): Promise<Done> {
  const isWaiting = ({ state, hold }: ActionRecord) => state === 'queued' && hold === 'approval';
  return each(parts, group, isWaiting, (quiet, id) => approveAction(quiet, { id, approver }));
}

/** Lets go what of a group was restored from a backup and read back, all of it. See `releaseAction`. */
export function releaseGroup(parts: Parts, group: Group, who: string): Promise<Done> {
  const isRead = ({ state, fromBackup }: ActionRecord) => state === 'queued' && fromBackup === 'read';
  return each(parts, group, isRead, async (quiet, id) =>
    (await releaseAction(quiet, { id, who })) ? { ok: true } : { ok: false, sentence: say('decide_too_late') },
  );
}

/** In one transaction; whoever shows it is told once. */
async function each(
  parts: Parts,
  group: Group,
  isMeant: (action: ActionRecord) => boolean,
  act: (parts: Parts, id: string) => Promise<Done>,
): Promise<Done> {
  const { ops } = parts;
  const quiet = { ...parts, changed: () => {} };
  const tables = [ops.actions, ops.activity];
  const meant: ActionRecord[] = [];
  const done = await ops
    .transaction('rw', tables, async (): Promise<Done> => {
      meant.push(...(await actionsOfGroup(ops, group)).filter(isMeant));
      if (!meant.length) throw new Refused(say('decide_too_late'));
      for (const { id } of meant) {
        const one = await act(quiet, id);
        if (!one.ok) throw new Refused(one.sentence);
      }
      return { ok: true };
    })
    .catch((error: unknown): Done => {
      if (error instanceof Refused) return { ok: false, sentence: error.sentence };
      throw error;
    });
  const [first] = meant;
  if (done.ok && first)
    parts.changed(
      first.facility,
      meant.flatMap(({ records }) => records),
    );
  return done;
}

/** Takes back what the transaction did before. */
class Refused extends Error {
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.key);
    this.sentence = sentence;
  }
}
