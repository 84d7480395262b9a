import { describe, expect, it } from 'vitest';
import { writeColour } from '@/lib/data/chosen-colour';
import { writePause } from '@/lib/data/pull-pause';
import type { VaultState } from '@/lib/domain/keeping';
import { facility } from '@/lib/testing/fake-worker';
import { actionOf, forms, openShop, queue } from '@/lib/testing/push-shop';
import { facilityStatus } from './status';

const open: VaultState = { kind: 'open', person: 'Anna', keeping: 'session' };

async function setUp() {
  const { worker, clock } = await openShop();
  const ask = async (changes: {
    vault?: VaultState;
    hasKeys?: boolean;
    connected?: boolean;
    running?: Parameters<typeof facilityStatus>[4];
  }) => {
    const record = await worker.ops.facilities.get(facility);
    if (!record) throw new Error('not set up');
    const { connected = true, vault = open, hasKeys = true, running = null } = changes;
    return facilityStatus(worker, { ...record, connected }, vault, hasKeys, running);
  };
  return { worker, clock, ask };
}

describe('the status of a facility', () => {
  it.each([
    ['idle', {}],
    ['locked', { vault: { kind: 'locked', person: 'Anna', keeping: 'passphrase' } as const }],
    ['disconnected', { hasKeys: false }],
    ['disconnected', { connected: false }],
  ])('is %s', async (state, changes) => {
    const { ask } = await setUp();
    expect((await ask(changes)).state).toBe(state);
  });

  it('is pulling, with what is left', async () => {
    const { ask, clock } = await setUp();
    const running = { progress: { done: 10, total: 40 }, since: clock.now() - 10_000 };
    expect(await ask({ running })).toMatchObject({
      state: 'pulling',
      progress: { done: 10, total: 40, secondsLeft: 30 },
    });
  });

  it('is paused where a person paused it, with the colour that a person chose', async () => {
    const { ask, worker } = await setUp();
    await writePause(worker.ops, facility, true);
    await writeColour(worker.ops, facility, 'violet');
    expect(await ask({})).toMatchObject({ state: 'paused', colour: 'violet', sentence: { key: 'status_paused' } });
    await writePause(worker.ops, facility, false);
    expect((await ask({})).state).toBe('idle');
  });

  it('is failed after a run that failed, in its own words', async () => {
    const { ask, worker, clock } = await setUp();
    const [run] = await worker.cache.runs.toArray();
    if (!run) throw new Error('no run');
    const sentence = { key: 'failed_down' as const };
    await worker.cache.runs.put({ ...run, id: 'later', startedAt: clock.now() + 1, state: 'failed', sentence });
    expect(await ask({})).toMatchObject({ state: 'failed', sentence });
  });

  it('counts what waits and what needs a person', async () => {
    const { ask, worker } = await setUp();
    await queue(worker, 'package.adjust', forms.setTo(90));
    const id = await queue(worker, 'package.adjust', forms.setTo(80));
    expect(await ask({})).toMatchObject({ waiting: 2, attention: 0 });
    await worker.ops.actions.put({ ...(await actionOf(worker, id)), state: 'rejected' });
    expect(await ask({})).toMatchObject({ waiting: 1, attention: 1 });
  });

  it('says that nothing of what waits goes out, and why', async () => {
    const { ask, worker } = await setUp();
    const id = await queue(worker, 'package.adjust', forms.setTo(90));
    const action = await actionOf(worker, id);
    for (const [hold, stalled] of [
      ['outage', 'outage'],
      ['key-trouble', 'key-trouble'],
      ['approval', undefined],
      [null, undefined],
    ] as const) {
      await worker.ops.actions.put({ ...action, hold });
      expect((await ask({})).stalled).toBe(stalled);
    }
  });
});
