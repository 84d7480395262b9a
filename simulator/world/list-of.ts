import type { Package, PackageList } from './types.ts';

/**
 * The one list a package stands in. Metrc has no state field: the list follows from transfer, finish,
 * discontinue and hold, in this order.
 */
export function listOf(pkg: Package): PackageList {
  if (pkg.transferredTo !== null) return 'transferred';
  if (pkg.inTransit !== null) return 'intransit';
  if (pkg.finishedDate !== null || pkg.archivedDate !== null) return 'inactive';
  return pkg.onHold ? 'onhold' : 'active';
}
