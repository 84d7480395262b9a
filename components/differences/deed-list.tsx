import type { Deed } from '@/lib/domain/reconcile/difference';
import { instantText } from '../age';
import { useWords } from '../words';

/** What happened to a difference, newest first. */
export function DeedList({ deeds, clock = Date.now }: { deeds: readonly Deed[]; clock?: () => number }) {
  const { t, tell } = useWords();
  if (!deeds.length) return null;
  return (
    <section class="stack-tight" aria-label={t('differences_history')}>
      <h3>{t('differences_history')}</h3>
      <ol class="deeds">
        {[...deeds].reverse().map((deed) => (
          <li key={`${deed.at}${deed.kind}${deed.what.key}`}>
            <span class="muted nowrap">{instantText(deed.at, clock())}</span>
            <span>
              {tell(deed.what)}
              {deed.note && <q class="deed-note">{deed.note}</q>}
            </span>
            <span class="muted">{deed.who}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
