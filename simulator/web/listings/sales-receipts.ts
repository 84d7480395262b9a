import { column, hiddenColumn, quantityColumn } from '../column.ts';
import type { Around, DetailDefinition, GridDefinition, Listing } from '../grid-definition.ts';
import { buttons, gridOf, recordAs, recordsIn } from '../grid-source.ts';
import { historyGrid } from './record-history.ts';

const columns = [
  { ...column('ReceiptNumber', 'Receipt'), width: 110 },
  hiddenColumn('ExternalReceiptNumber', 'External Receipt Number', 'text', 'Ext. Receipt'),
  column('SalesDateTime', 'Sales Date', 'datetime'),
  column('SalesCustomerTypeName', 'Customer Type'),
  column('TotalPackages', 'Packages', 'number'),
  column('TotalPrice', 'Total Price', 'money', 'Total'),
  column('IsFinal', 'Final', 'boolean'),
  hiddenColumn('RecordedByUserName', 'Recorded By'),
  hiddenColumn('RecordedDateTime', 'Recorded', 'datetime'),
];

/** What was sold, by package. By analogy with deliveries: nobody has shown what a receipt expands to. */
const details: DetailDefinition = {
  strip: 'js-receiptdetails-tabstrip',
  grids: [
    {
      label: 'Transactions',
      name: 'js-transactions-grid',
      url: '/api/sales/transactions',
      columns: [
        column('PackageLabel', 'Package'),
        column('ProductName', 'Item'),
        quantityColumn('QuantitySold', 'Quantity', 'UnitOfMeasureAbbreviation', 'Qty.'),
        column('TotalPrice', 'Total Price', 'money', 'Total'),
      ],
      rows({ facility, world }: Around, id) {
        const lines = facility.records.get('receipt', id)?.details.Transactions as
          | Record<string, unknown>[]
          | undefined;
        return (lines ?? []).map((line, i) => ({
          Id: i + 1,
          ...line,
          UnitOfMeasureAbbreviation: world.units.find(({ name }) => name === line.UnitOfMeasureName)?.abbreviation,
        }));
      },
    },
    historyGrid({ kind: 'receipt', url: '/api/sales/receipts/history', told: { SalesDateTime: 'Sold' } }),
  ],
};

/** The Sales Receipts page. Its grids have the same ids as two on Packages. */
export const salesReceiptsPage: Listing = () => ({
  path: 'sales/receipts',
  title: 'Sales Receipts',
  strip: 'sales_tabstrip',
  grids: [
    grid('active', 'Active', buttons('Record Sales', 'Finalize')),
    grid('inactive', 'Inactive', buttons('Unfinalize')),
  ],
});

function grid(list: string, label: string, toolbar: GridDefinition['toolbar']): GridDefinition {
  return gridOf(
    { id: `${list}-grid`, label, url: `/api/sales/receipts/${list}`, columns, detail: details, toolbar },
    recordsIn('receipt', list),
    recordAs(({ SalesCustomerType }) => ({ SalesCustomerTypeName: SalesCustomerType })),
  );
}
