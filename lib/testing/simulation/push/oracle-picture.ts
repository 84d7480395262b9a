import { isPending } from '@/lib/domain/action-state';
import type { ActionRecord, PackageView } from '@/lib/domain/records';
import { expectedSubject } from '@/lib/services/action-world';
import { facility } from '../../fake-worker';
import { lists } from '../../fake-world';
import type { PushSim } from './push-sim';

type Picture = Pick<PackageView, 'quantity' | 'place' | 'note' | 'item' | 'finished'>;

/** What must be so at every moment: the mirror is a state that Metrc had, and the local picture is that and the queue. */
export async function localProblems(sim: PushSim): Promise<string[]> {
  const { eyes, world } = sim;
  const problems: string[] = [];
  const actions = (await eyes.ops.actions.toArray()).sort((a, b) => a.order - b.order);
  for (const row of await eyes.cache.packages.toArray()) {
    const record = world.find('package', row.tag);
    const version = record?.versions.find(({ at }) => lists.instant(at) === row.lastModified);
    if (!version || String(version.row.Quantity) !== row.quantity || version.row.LocationName !== row.place)
      problems.push(`6: the mirror shows ${row.tag} as it never was: ${row.quantity} in ${row.place}`);
    const ref = { entity: 'package', key: row.tag, name: row.tag };
    const shown = (await expectedSubject(eyes, facility, ref, row.tag)) as Picture;
    const wanted = pictureOf(row, actions);
    for (const field of Object.keys(wanted) as (keyof Picture)[])
      if (String(shown[field]) !== String(wanted[field]))
        problems.push(`6: ${field} of ${row.tag} is shown as ${shown[field]}, and should be ${wanted[field]}`);
    // Where some copies of Metrc's lag and others do not, the record may be read from one that does.
    if (sim.plan.hasUnevenLag) continue;
    const own = actions.filter((one) => one.state === 'confirmed' && one.records[0] === row.tag);
    for (const { id } of own) {
      const effect = record?.versions.find(({ by }) => by === id);
      if (effect && lists.instant(effect.at) > row.lastModified)
        problems.push(`6: ${id} is confirmed, and the mirror does not show it`);
    }
  }
  return problems;
}

/** The same, asked while the queue may be at work: nothing, where it moved while the picture was looked at. */
export async function steadyProblems(sim: PushSim): Promise<string[]> {
  const before = await stateOf(sim);
  const problems = await localProblems(sim);
  return problems.length && before === (await stateOf(sim)) ? problems : [];
}

async function stateOf({ eyes }: PushSim): Promise<string> {
  const [actions, packages] = await Promise.all([eyes.ops.actions.toArray(), eyes.cache.packages.toArray()]);
  const states = actions.map(({ id, state }) => `${id} ${state}`);
  return [...states, ...packages.map(({ tag, lastModified }) => `${tag} ${lastModified}`)].join();
}

/** The mirror's row with every open action laid over it, by rules written down a second time. */
function pictureOf(row: Picture, actions: readonly ActionRecord[]): Picture {
  const { quantity, place, note, item, finished } = row;
  const picture: Picture = { quantity, place, note, item, finished };
  const { tag } = row as PackageView;
  for (const { state, type, records, input } of actions) {
    if (records[0] !== tag || !isPending(state)) continue;
    if (type === 'package.adjust') picture.quantity = input.setTo ?? '';
    if (type === 'package.change-by') picture.quantity = plus(picture.quantity, Number(input.changeBy));
    if (type === 'package.create') picture.quantity = plus(picture.quantity, -Number(input.used));
    if (type === 'package.move') picture.place = input.location ?? null;
    if (type === 'package.note') picture.note = input.note ?? null;
    if (type === 'package.item') picture.item = input.item ?? '';
    if (type === 'package.finish') picture.finished = true;
  }
  return picture;
}

function plus(quantity: string, amount: number): string {
  return String(Number((Number(quantity) + amount).toFixed(4)));
}
