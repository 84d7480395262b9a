import 'fake-indexeddb/auto';
import messages from '../../public/_locales/en/messages.json';
import { drawForm } from '../domain/actions/draw-form';
import { planOf } from '../domain/actions/recipes/plan-of';
import { lineSources } from '../domain/bulk/line-sources';
import { readGrid } from '../domain/bulk/read-grid';
import type { FormView } from '../domain/form';
import { actionWorld } from '../services/action-world';
import { acceptGroup } from '../services/bulk/accept-group';
import { previewLines } from '../services/bulk/preview-lines';
import { type FakeWorker, facility } from './fake-worker';

let groups = 0;

/** The form of many, as our own page gets it. */
async function formOfMany(worker: FakeWorker, type: string): Promise<FormView> {
  const plan = planOf(type);
  return drawForm(plan, await actionWorld(worker, facility, plan, null, worker.clock.now()));
}

/**
 * Does what the screen does with a file: reads it for an action, looks through the lines, and queues those that are fine
 * and were not queued before.
 * @param said what the form says for all lines
 */
export async function dropFile(
  worker: FakeWorker,
  of: { type: string; name: string; rows: string[][]; said?: Record<string, string>; again?: boolean },
) {
  const { type, rows, again = false } = of;
  const form = await formOfMany(worker, type);
  const fields = form.fields.map((field) => ({ ...field, label: messages[field.label.key].message }));
  const grid = readGrid(rows, { entity: planOf(type).entity, fields });
  const start = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
  const shared = { ...start, ...of.said };
  const sources = lineSources(grid.lines, shared, form.fields);
  const lines = grid.lines.map(({ target, own }, i) => ({ target, fields: { ...shared, ...own }, source: sources[i] }));
  const preview = await previewLines(worker, { facility, type, lines, now: worker.clock.now(), again });
  const kept = lines.filter((_, i) => !preview[i]?.problems.length && (again || !preview[i]?.queued));
  groups += 1;
  const reply = await acceptGroup(worker.pushParts, {
    id: `file-${groups}`,
    facility,
    type,
    lines: kept,
    person: 'Anna',
    file: of.name,
    again,
  });
  return { grid, preview, reply };
}
