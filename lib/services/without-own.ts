import type { RecordRow } from '../data/cache-db';
import type { OpsDb } from '../data/ops-db';
import { patchOn } from '../domain/actions/patch-on';
import { imageOf } from '../domain/feeds/one-record';
import type { RecordImage } from '../domain/records';
import { recordKey } from '../domain/subject';

/** States in which an action's effect may already show in Metrc without being confirmed. */
const inFlight: readonly string[] = ['sending', 'verifying', 'unknown', 'needs-decision'];

/** The old state moved on by what own actions in flight leave behind: that is no news, and nobody else's. */
export async function withoutOwn(
  ops: OpsDb,
  replaced: readonly { before: RecordRow | null; after: RecordRow }[],
): Promise<{ before: RecordRow | null; after: RecordRow }[]> {
  const keys = replaced.map(({ after }) => recordKey(after.entity, after.name));
  const actions = (await ops.actions.where('records').anyOf(keys).toArray()).filter(({ state }) =>
    inFlight.includes(state),
  );
  if (!actions.length) return [...replaced];
  return replaced.map(({ before, after }) => {
    if (!before) return { before, after };
    const image = imageOf(before);
    const mine = actions.filter(({ facility }) => facility === after.facility);
    const expected = mine.map((action) => (patchOn(action, image) as Partial<RecordImage>).fields ?? {});
    const now = (after.raw ?? {}) as Record<string, unknown>;
    const own = expected.flatMap((fields) => Object.entries(fields)).filter(([name, value]) => now[name] === value);
    return { before: { ...before, raw: { ...(before.raw as object), ...Object.fromEntries(own) } }, after };
  });
}
