import { deliverers } from './capabilities';
import { nameList } from './name-list';

/** Ways of paying a sales delivery. No example is documented. */
export const paymentTypes = nameList({
  id: 'payment-types',
  path: '/sales/v2/paymenttypes',
  prefix: 'payment-type',
  needs: deliverers,
});
