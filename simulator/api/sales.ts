import { jsonReply } from '../http.ts';
import { customerTypes } from '../world/vocabulary.ts';
import type { Endpoint } from './endpoint.ts';
import { byIdOf, listsOf, type RecordShape, reasonRow, refuseCapability, vocabulary } from './record-lists.ts';
import { receiptBlank, salesDeliveryBlank } from './sale-blank.ts';

const receipt: RecordShape = { kind: 'receipt', blank: receiptBlank, needs: 'sell' };
const delivery: RecordShape = { kind: 'salesdelivery', blank: salesDeliveryBlank, needs: 'sell' };

const bothLists = (path: string) =>
  ['active', 'inactive'].map((list) => ({ path: `${path}/${list}`, list, window: 'sales' as const }));

const lines = { details: ({ details }: { details: object }) => ({ ...details }) };

/** Receipts and deliveries. Lists come without lines (`Transactions: []`, seen in New York); by id they have them. */
export const saleEndpoints: readonly Endpoint[] = [
  ...listsOf(receipt, bothLists('/sales/v2/receipts')),
  ...listsOf(delivery, bothLists('/sales/v2/deliveries')),
  vocabulary('/sales/v2/customertypes', customerTypes, 'bare'),
  {
    // No example is documented; it stands among the lists that are not paged.
    method: 'GET',
    path: '/sales/v2/paymenttypes',
    license: 'required',
    answer: (request) => refuseCapability(request.facility, 'sell') ?? jsonReply(200, ['Cash', 'Debit', 'Check']),
  },
  vocabulary('/sales/v2/deliveries/returnreasons', ['Spoilage', 'Theft'].map(reasonRow), 'paged', 'required'),
  byIdOf(receipt, { path: '/sales/v2/receipts/external/{id}', byName: true, ...lines }),
  byIdOf(receipt, { path: '/sales/v2/receipts/{id}', ...lines }),
  byIdOf(delivery, { path: '/sales/v2/deliveries/{id}', ...lines }),
];
