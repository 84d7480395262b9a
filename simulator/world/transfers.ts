import type { Random } from '../random.ts';
import { changePackage } from './changes.ts';
import { rejectManifest, settleManifest, writeManifest } from './manifests.ts';
import { makePackage, receivePackage } from './new-packages.ts';
import { packagesIn } from './package-lists.ts';
import type { Facility, Package } from './types.ts';
import type { World } from './world.ts';
import type { Writer } from './write.ts';

const writer: Writer = { by: 'Transfer Desk', door: 'transfer' };

/** Puts a package on an outgoing manifest: it leaves the active list for the one in transit. */
export function sendOff(world: World, facility: Facility, pkg: Package, manifest: string): void {
  changePackage(world, facility, pkg, writer, { action: 'depart', text: `Left on manifest ${manifest}` }, () => {
    pkg.inTransit = manifest;
  });
  writeManifest(world, facility, pkg, manifest);
}

/** The recipient took it: here it is transferred; in a facility of this world it appears as a package of its own. */
export function arriveAt(world: World, facility: Facility, pkg: Package, recipient: string): void {
  const before = { ...pkg };
  const manifest = pkg.inTransit;
  changePackage(world, facility, pkg, writer, { action: 'transferred', text: `Received by ${recipient}` }, () => {
    pkg.inTransit = null;
    pkg.transferredTo = recipient;
  });
  const to = world.facility(facility.state, recipient);
  if (to) receivePackage(world, facility, to, before, writer);
  if (manifest !== null) settleManifest(world, facility, { manifest, recipient, to: to ?? null, label: pkg.label });
}

/** The recipient refused it: it is active again, as if it had never left. */
export function comeBack(world: World, facility: Facility, pkg: Package): void {
  const manifest = pkg.inTransit;
  changePackage(world, facility, pkg, writer, { action: 'returned', text: 'Rejected and returned' }, () => {
    pkg.inTransit = null;
  });
  if (manifest !== null) rejectManifest(world, facility, manifest);
}

/** One thing that happens at the transfer desk: something leaves, arrives, comes back or is received. */
export function transferStep(world: World, facility: Facility, random: Random): void {
  const draw = random.next();
  const onTheWay = packagesIn(facility, 'intransit');
  if (draw < 0.35 && onTheWay.length > 0) {
    const pkg = random.pick(onTheWay);
    const other = world.facilities.find((f) => f !== facility && f.state === facility.state);
    if (random.chance(0.15)) comeBack(world, facility, pkg);
    else arriveAt(world, facility, pkg, other && random.chance(0.5) ? other.license : 'C10-0000908-LIC');
  } else if (draw < 0.65 && packagesIn(facility, 'active').length > 0) {
    const manifest = String(random.int(100_000, 999_999)).padStart(10, '0');
    sendOff(world, facility, random.pick(packagesIn(facility, 'active')), manifest);
  } else {
    makePackage(world, facility, random, {}, writer);
  }
}
