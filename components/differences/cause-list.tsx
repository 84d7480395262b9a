import type { Cause } from '@/lib/domain/reconcile/causes/cause';
import { useWords } from '../words';

/** What may explain a difference, the likeliest first, with the sum that makes it fit; or that nothing does. */
export function CauseList({ causes }: { causes: readonly Cause[] }) {
  const { t, tell } = useWords();
  return (
    <section class="stack-tight" aria-label={t('cause_title')}>
      <h3>{t('cause_title')}</h3>
      {causes.length === 0 && (
        <p>
          {t('cause_none')} <span class="muted">{t('cause_none_why')}</span>
        </p>
      )}
      {causes.length > 0 && (
        <ol class="causes">
          {causes.map(({ kind, evidence, arithmetic }) => (
            <li key={`${kind} ${tell(evidence)}`}>
              {tell(evidence)}
              {arithmetic && <span class="muted cause-sum">{arithmetic}</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
