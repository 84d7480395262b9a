import type { PageCount, PageScan } from '@/lib/domain/count/page-count';
import { useWords } from '../words';
import type { CardDesk } from './card-desk';
import { ReadingForm } from './reading-form';

/** What a {@link CountPanel} needs. `scan` is the last one; null before the first. */
export interface CountPanelProps {
  count: PageCount;
  scan: PageScan | null;
  keep: CardDesk['keep'];
}

/** The open count on Metrc's page: what was scanned, how much of it there is, and how far the count is. */
export function CountPanel({ count, scan, keep }: CountPanelProps) {
  const { t, tell } = useWords();
  const ask = scan?.ask;
  return (
    <section class="card count" aria-label={count.name}>
      <div class="card-content">
        <p>
          <b>{count.name}</b> <span class="item">{tell(count.counted)}</span>
        </p>
        {ask && (
          <>
            <p class="tag">{ask.tag}</p>
            <p class="item">{ask.item}</p>
            <ReadingForm key={ask.tag} unit={ask.unit} keep={keep} label={t('count_add')} />
          </>
        )}
        <p role="status" class={scan?.isRefused ? 'bad' : 'said'}>
          {scan ? scan.said.map(tell).join(' ') : t('count_page_hint')}
        </p>
      </div>
    </section>
  );
}
