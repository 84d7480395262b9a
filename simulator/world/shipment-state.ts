import type { MetrcRecord } from './records.ts';

/** What became of the packages of a transfer. */
export function shipmentState({ fields, list }: MetrcRecord): 'Accepted' | 'Rejected' | 'Shipped' {
  if (fields.ReceivedPackageCount !== 0) return 'Accepted';
  return list === 'rejected' ? 'Rejected' : 'Shipped';
}

/** Whether nothing more will happen to a transfer: everything was received, or it was voided. */
export function isTransferOver({ fields }: MetrcRecord): boolean {
  return fields.IsVoided === true || Number(fields.ReceivedPackageCount) >= Number(fields.PackageCount);
}
