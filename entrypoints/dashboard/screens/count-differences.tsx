import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { readDifferences } from '@/lib/data/readers';
import type { CountSession } from '@/lib/domain/count/count-session';
import { handedInAt, reviewOf } from '@/lib/domain/count/move-session';
import { differencesOfCount } from '@/lib/domain/count/recount-list';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { CountStart } from './count-start';

interface CountDifferencesProps {
  session: CountSession;
  person: string;
  comparedAt: number | null;
}

/** What a count brought up: to be counted once more, or to be reconciled. */
export function CountDifferences({ session, person, comparedAt }: CountDifferencesProps) {
  const { facility, id } = session;
  const { value } = useLoad(`${id} ${comparedAt}`, () => readDifferences(facility));
  const [isAgain, setAgain] = useState(false);
  const usedAt = reviewOf(session)?.at ?? handedInAt(session) ?? 0;
  if (comparedAt === null || comparedAt < usedAt - clockSlackMs) return <Notice>{t('count_comparing')}</Notice>;
  const found = value ? differencesOfCount(value.differences, session) : [];
  const tags = found.map(({ record }) => record);
  if (!value) return null;
  if (!tags.length) {
    return (
      <Notice tone="good" role="status">
        {t('count_no_differences')}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="warn" role="status">
        <p>{t(tags.length === 1 ? 'count_differ_one' : 'count_differ', tags.length.toLocaleString())}</p>
        <div class="row">
          <Button expanded={isAgain} onPress={() => setAgain(!isAgain)}>
            {t('count_recount')}
          </Button>
          <a href="#/differences">{t('count_reconcile')}</a>
        </div>
      </Notice>
      {isAgain && <CountStart facility={facility} person={person} again={{ of: id, tags }} />}
    </>
  );
}

/** A compare notes when it began, which may be a moment before the count was stored. */
const clockSlackMs = 2_000;
