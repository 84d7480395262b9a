import Big from 'big.js';
import type { Random } from '../random.ts';
import { changePackage } from './changes.ts';
import { packagesIn } from './package-lists.ts';
import { changeQuantity, finish, moveTo, setNote } from './package-writes.ts';
import { dayIn } from './stamp.ts';
import type { Facility } from './types.ts';
import type { World } from './world.ts';

/** One thing that somebody else does on Metrc's pages: adjust, move, note, finish, hold. */
export function otherUserStep(world: World, facility: Facility, random: Random): void {
  const active = packagesIn(facility, 'active');
  if (active.length === 0) return;
  const pkg = random.pick(active);
  const { label } = pkg;
  const by = random.pick(['Marcus Bell', 'Priya Raman', 'Night Crew']);
  const today = dayIn(facility.zone, world.clock.now());
  const draw = random.next();
  if (draw < 0.5) {
    const wanted = pkg.unit === 'Each' ? new Big(random.int(-2, 2)) : new Big(random.int(-300, 200)).div(100);
    const delta = wanted.plus(pkg.quantity).lt(0) ? new Big(pkg.quantity).times(-1) : wanted;
    const adjustment = { label, quantity: delta.toFixed(), unit: pkg.unit, reason: 'Drying', date: today, note: null };
    changeQuantity(world, facility, adjustment, by, 'user');
  } else if (draw < 0.8 && facility.usesLocations) {
    moveTo(world, facility, { label, location: random.pick(facility.locations).name }, by, 'user');
  } else if (draw < 0.9) {
    setNote(world, facility, { label, note: `Counted ${today}` }, by, 'user');
  } else if (new Big(pkg.quantity).eq(0)) {
    finish(world, facility, { label, date: today }, by, 'user');
  } else {
    const held = packagesIn(facility, 'onhold')[0];
    const subject = held && random.chance(0.5) ? held : pkg;
    const text = subject.onHold ? 'Released from hold' : 'Put on hold';
    changePackage(world, facility, subject, { by: 'State Inspector', door: 'user' }, { action: 'hold', text }, () => {
      subject.onHold = !subject.onHold;
    });
  }
}
