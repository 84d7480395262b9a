import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { offBy, ResultTable } from '@/components/count/result-table';
import { type CountResult, readCountResults } from '@/lib/data/count-readers';
import type { CountSession } from '@/lib/domain/count/count-session';
import { sameAmount } from '@/lib/domain/quantity';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';

const step = 100;

/** What was counted, tag by tag, what is off first. */
export function CountResults({ session }: { session: CountSession }) {
  const { value } = useLoad(`${session.id} ${session.state}`, () => readCountResults(session));
  const [limit, setLimit] = useState(step);
  if (!value) return null;
  const results = [...value].sort((a, b) => Number(isSame(a)) - Number(isSame(b)));
  return (
    <>
      <h2>
        {t('count_results')} <span class="muted number">{results.length.toLocaleString()}</span>
      </h2>
      <ResultTable results={results.slice(0, limit)} />
      {results.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + step)}>
            {t('differences_more', Math.min(step, results.length - limit).toLocaleString())}
          </Button>
        </div>
      )}
    </>
  );
}

function isSame(result: CountResult): boolean {
  const off = offBy(result);
  return off !== null && sameAmount(off, '0');
}
