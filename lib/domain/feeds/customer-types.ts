import { sellers } from './capabilities';
import { nameList } from './name-list';

/** Types of customers in sales. */
export const customerTypes = nameList({
  id: 'customer-types',
  path: '/sales/v2/customertypes',
  prefix: 'customer-type',
  needs: sellers,
});
