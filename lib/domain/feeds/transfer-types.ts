import { nameList } from './name-list';

/** Types of transfers. */
export const transferTypes = nameList({
  id: 'transfer-types',
  path: '/transfers/v2/types',
  prefix: 'transfer-type',
  columns: ['TransactionType', 'ForLicensedShipments', 'ForExternalIncomingShipments', 'ForExternalOutgoingShipments'],
});
