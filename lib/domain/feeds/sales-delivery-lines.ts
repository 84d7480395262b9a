import { deliverers } from './capabilities';
import { detailFeed } from './define-feed';
import { saleLineParts } from './receipt-lines';

/** Lines of a sales delivery. */
export const salesDeliveryLines = detailFeed({
  ...saleLineParts,
  id: 'sales-delivery-lines',
  entity: 'sales-delivery-line',
  path: '/sales/v2/deliveries/{id}',
  of: ['sales-deliveries', 'sales-deliveries-inactive'],
  needs: deliverers,
});
