import type { ItemAt } from '@/lib/domain/proof/inventory-at';
import { showQuantity } from '@/lib/domain/quantity';
import { Table } from '../table';
import { useWords } from '../words';

/** What a facility held at an instant, item by item, with how exactly that is known. */
export function InventoryTable({ items }: { items: readonly ItemAt[] }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('as_of_items')}
      rows={items}
      keyOf={({ item, unit }) => `${item}|${unit}`}
      columns={[
        { heading: t('differences_item'), cell: ({ item }) => item },
        { heading: t('sales_day_packages'), number: true, cell: ({ packages }) => packages.toLocaleString() },
        { heading: t('as_of_quantity'), number: true, cell: (row) => quantityText(row) },
        {
          heading: t('as_of_exactness'),
          cell: ({ low, high, unknown }) => (
            <>
              {t(low === high ? 'as_of_exact' : 'as_of_range')}
              {unknown > 0 && <span class="muted"> {t('as_of_unknown', unknown.toLocaleString())}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

function quantityText({ low, high, unit }: ItemAt): string {
  return low === high ? showQuantity(low, unit) : `${showQuantity(low, unit)} – ${showQuantity(high, unit)}`;
}
