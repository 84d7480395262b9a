import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { OpsDb } from '@/lib/data/ops-db';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ActionRecord } from '@/lib/domain/records';
import { imageOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { findConflict, lateEffect } from './find-conflict';

const facility = 'ca:C11-0000511-LIC' as FacilityKey;
const tag = viewOf().tag;
let names = 0;

function changeBy(changes: Partial<ActionRecord>): ActionRecord {
  return {
    id: 'b',
    facility,
    type: 'package.change-by',
    input: { tag, changeBy: '-10', reason: 'Count', note: '', date: '2026-11-23' },
    records: [tag],
    state: 'checking',
    baseline: viewOf(),
    baselineAt: 1_000,
    before: null,
    requestHash: null,
    ...changes,
  } as ActionRecord;
}

async function dbWith(...actions: Partial<ActionRecord>[]): Promise<OpsDb> {
  const ops = new OpsDb(`conflict ${names++}`);
  await ops.actions.bulkAdd(actions as ActionRecord[]);
  return ops;
}

describe('a change by an amount', () => {
  it('does not mind a sale before it was ever sent: it is computed from the read', async () => {
    expect(await findConflict(await dbWith(), changeBy({}), viewOf({ quantity: '99' }))).toBeNull();
  });

  it('that went out before and was not found then is not sent again over a quantity that moved', async () => {
    const sent = changeBy({ before: viewOf(), requestHash: 'abc' });
    const late = await findConflict(await dbWith(), sent, viewOf({ quantity: '90' }));
    expect(late).toEqual({ key: 'conflict_changed', args: ['100 ea', '90 ea'] });
    expect(await findConflict(await dbWith(), sent, viewOf())).toBeNull();
  });
});

describe('an action from a backup, released by a person', () => {
  const released = { before: viewOf(), fromBackup: 'released' as const };
  const touched = viewOf({ lastModified: '2026-11-24T10:00:00.0000000+00:00' });

  it('is looked at once more where the record was touched since, even if the number is the same', async () => {
    expect(await findConflict(await dbWith(), changeBy(released), touched)).toEqual({ key: 'conflict_since_backup' });
    expect(await findConflict(await dbWith(), changeBy(released), viewOf())).toBeNull();
  });

  it('goes out where a second sending would be harmless', async () => {
    const note = changeBy({ ...released, type: 'package.note', input: { tag, note: 'x' } });
    expect(await findConflict(await dbWith(), note, touched)).toBeNull();
  });
});

it('a person who accepted a changed quantity is not asked again for an older action of their own', async () => {
  const older = {
    ...changeBy({ id: 'a', type: 'package.adjust', state: 'confirmed', before: viewOf() }),
    endedAt: 2_000,
  };
  older.input = { tag, setTo: '90', reason: 'Count', note: '', date: '2026-11-23' };
  const ops = await dbWith(older);
  const adjust = changeBy({ type: 'package.adjust', input: { ...older.input, setTo: '80' } });
  const accepted = { ...adjust, baseline: viewOf({ quantity: '95' }), baselineAt: 3_000 };
  expect(await findConflict(ops, accepted, viewOf({ quantity: '95' }))).toBeNull();
  expect(await findConflict(ops, adjust, viewOf({ quantity: '90' }))).toBeNull();
  expect(await findConflict(ops, adjust, viewOf({ quantity: '95' }))).not.toBeNull();
});

describe('what an earlier sending left after all', () => {
  const tagOfNew = '1A4FF0100000022000000999';
  const made = viewOf({ tag: tagOfNew });
  const create = (changes: Partial<ActionRecord>) =>
    changeBy({ type: 'package.create', input: { tag, newTag: tagOfNew, more: '' }, ...changes });

  it('on its new tag stops it from going out again', () => {
    const around = { others: { [tagOfNew]: made }, named: [] };
    expect(lateEffect(create({ requestHash: 'abc' }), around)).toEqual({
      key: 'conflict_there_already',
      args: [tagOfNew],
    });
    expect(lateEffect(create({ requestHash: 'abc' }), { others: { [tagOfNew]: null }, named: [] })).toBeNull();
  });

  it('under its new name stops it, too', () => {
    const batch = changeBy({ type: 'batch.create', input: { batchName: 'B1' }, requestHash: 'abc' });
    expect(lateEffect(batch, { others: {}, named: [imageOf('plant-batch', 'B1')] })?.args).toEqual(['B1']);
  });

  it('is nobody’s business before it was ever sent: then the tag is taken, and the action refused', () => {
    expect(lateEffect(create({}), { others: { [tagOfNew]: made }, named: [] })).toBeNull();
  });
});
