import type { Packaging } from '@/lib/domain/packaging/balance';
import { compareAmounts, showQuantity } from '@/lib/domain/quantity';
import { Notice } from '../notice';
import { useWords } from '../words';

/** What went in, what comes out, and the rest that nobody explains, said as the table is filled in. */
export function BalanceLine({ sums }: { sums: Packaging }) {
  const { t } = useWords();
  const { unit, total } = sums;
  if (unit === null || !total) return <Notice>{t('pack_no_sum')}</Notice>;
  const show = (amount: string) => showQuantity(amount.replace('-', ''), unit);
  const sign = compareAmounts(total.rest, '0');
  const isBegun = [total.used, total.made].some((amount) => compareAmounts(amount, '0') !== 0);
  const rest = ['pack_more_made', 'pack_even', 'pack_unexplained'] as const;
  return (
    <Notice tone={!isBegun ? 'plain' : sign === 0 ? 'good' : 'warn'} role="status">
      {t('pack_sum', show(total.used), show(total.made))}{' '}
      {isBegun && t(rest[sign + 1] ?? 'pack_even', show(total.rest))}
    </Notice>
  );
}
