import Big from 'big.js';
import { changePackage } from './changes.ts';
import { checkedPackage, dateComplaints, findWritable } from './package-checks.ts';
import { dayIn } from './stamp.ts';
import type { Day } from './types.ts';
import type { PackageWrite } from './write.ts';

/** Finishes a package; its quantity must be 0 (seen live), and a second finish is refused. */
export const finishPackage: PackageWrite<{ label: string; date: Day }> = {
  isOnce: true,
  check(world, facility, input) {
    const { pkg, messages } = findWritable(facility, input.label, 'editable');
    if (!pkg) return messages;
    const found = dateComplaints(world, facility, 'Finish Date', input.date, pkg.packagedDate);
    if (!new Big(pkg.quantity).eq(0)) found.unshift(`Package ${pkg.label} cannot be Finished because it's not empty.`);
    return found;
  },
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    return changePackage(world, facility, pkg, writer, { action: 'finish', text: `Finished on ${input.date}` }, () => {
      pkg.finishedDate = input.date;
    });
  },
};

/** Undoes a finish: the package is back in the active list. */
export const unfinishPackage: PackageWrite<{ label: string }> = {
  isOnce: true,
  check: (_world, facility, input) => findWritable(facility, input.label, 'finished').messages,
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    return changePackage(world, facility, pkg, writer, { action: 'unfinish', text: 'Unfinished' }, () => {
      pkg.finishedDate = null;
    });
  },
};

/** Discontinues a package: it is archived with whatever it held. */
export const discontinuePackage: PackageWrite<{ label: string }> = {
  isOnce: true,
  check: (_world, facility, input) => findWritable(facility, input.label, 'editable').messages,
  apply(world, facility, input, writer) {
    const pkg = checkedPackage(facility, input.label);
    return changePackage(world, facility, pkg, writer, { action: 'discontinue', text: 'Discontinued' }, () => {
      pkg.archivedDate = dayIn(facility.zone, world.clock.now());
    });
  },
};
