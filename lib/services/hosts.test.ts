import { describe, expect, it } from 'vitest';
import { hostHabits } from '@/lib/data/settings';
import { newShop } from '@/lib/testing/pull-world';
import { createHosts } from './hosts';

async function setUp() {
  const { clock, worker } = await newShop(0);
  const hosts = createHosts({ ops: worker.ops, clock });
  const skew = async () => {
    await clock.pass(10);
    return (await hostHabits(worker.ops, 'api-ca.metrc.com')).skewMs;
  };
  return { clock, worker, hosts, skew };
}

describe('a host', () => {
  it('has one limiter for each license, shared by everybody', async () => {
    const { hosts } = await setUp();
    expect(hosts.limiterOf('h', 'a')).toBe(hosts.limiterOf('h', 'a'));
    expect(hosts.limiterOf('h', 'a')).not.toBe(hosts.limiterOf('h', 'b'));
    expect(hosts.limiterOf('g', 'a')).not.toBe(hosts.limiterOf('h', 'a'));
  });

  it('teaches its clock, within the whole seconds it tells', async () => {
    const { hosts, clock, skew } = await setUp();
    hosts.learnClock('api-ca.metrc.com', { serverNow: clock.now() + 900 });
    expect(await skew()).toBe(0);
    hosts.learnClock('api-ca.metrc.com', { serverNow: clock.now() - 7_200_000 });
    expect(await skew()).toBe(-7_200_000);
    hosts.learnClock('api-ca.metrc.com', { serverNow: clock.now() - 7_200_900 });
    expect(await skew()).toBe(-7_200_000);
    hosts.learnClock('api-ca.metrc.com', { serverNow: null });
    expect(await skew()).toBe(-7_200_000);
  });
});
