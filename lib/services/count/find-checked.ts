import type { CacheDb } from '../../data/cache-db';
import { manifestPackages, plantsTagged } from '../../data/check-world';
import { lineOf } from '../../data/counts';
import type { OpsDb } from '../../data/ops-db';
import { isRoomOf } from '../../domain/count/check-outcome';
import type { CountSession } from '../../domain/count/count-session';
import type { FoundPackage, FoundStranger, UnreadableScan } from '../../domain/count/scan-finding';
import { tagsInScan } from '../../domain/count/scan-text';
import { say } from '../../domain/sentence';

type Dbs = { ops: OpsDb; cache: CacheDb };
type Found = FoundPackage | FoundStranger | UnreadableScan;

/** What a scan means where plants are counted, or the packages of a manifest are ticked. */
export async function findChecked(dbs: Dbs, session: CountSession, text: string): Promise<Found> {
  const tags = tagsInScan(text);
  const found = session.kind === 'presence' ? await plantIn(dbs, session, tags) : await packageIn(dbs, session, tags);
  if (found) return found;
  const [tag] = tags;
  if (!tag) return { kind: 'unreadable', sentence: say('count_unreadable', text.trim().slice(0, 40)), near: [] };
  const why = say(session.kind === 'presence' ? 'check_no_plant' : 'check_not_listed');
  return { kind: 'stranger', tag, remarks: [why], near: [], line: await lineOf(dbs.ops, session.id, tag) };
}

async function plantIn({ ops, cache }: Dbs, session: CountSession, tags: string[]): Promise<FoundPackage | null> {
  const plant = (await plantsTagged(cache, session.facility, tags)).at(-1);
  if (!plant) return null;
  const { tag, strain: item, place, isOver } = plant;
  const isHere = session.place === null ? isRoomOf(session.scope, place) : session.place === place;
  const remark = isOver ? say('check_plant_over') : isHere ? null : say('check_other_room', place ?? '–');
  const line = await lineOf(ops, session.id, tag);
  return { kind: 'package', tag, unit: 'Each', item, place, metrc: null, remarks: remark ? [remark] : [], line };
}

async function packageIn({ ops, cache }: Dbs, session: CountSession, tags: string[]): Promise<FoundPackage | null> {
  const { scope, facility, id } = session;
  if (scope.by !== 'delivery') return null;
  const listed = await manifestPackages(cache, facility, scope.key);
  const found = listed.find(({ tag }) => tags.includes(tag));
  if (!found) return null;
  const { tag, item, unit, quantity: offered } = found;
  return {
    kind: 'package',
    tag,
    unit,
    item,
    place: null,
    metrc: null,
    remarks: [],
    line: await lineOf(ops, id, tag),
    offered,
  };
}
