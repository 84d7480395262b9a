import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { CheckTable, CheckTally, outcomeWords } from '@/components/count/check-table';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { readCountPlan } from '@/lib/data/count-readers';
import type { CheckOutcome, CheckResult } from '@/lib/domain/count/check-outcome';
import type { CountSession } from '@/lib/domain/count/count-session';
import { csvText } from '@/lib/domain/csv-text';
import { say } from '@/lib/domain/sentence';
import { t } from '@/lib/platform/i18n';
import { downloadText } from '../download';
import { useSteps } from '../state/use-steps';
import { useWatch } from '../state/use-watch';
import { ActOnMany } from './act-on-many';
import { ChecksBeside } from './checks-beside';

/** What a presence count or the check of a manifest came to, as it was when it was handed in. */
export function CheckResults({ session }: { session: CountSession }) {
  const plan = useWatch(`check ${session.id} ${session.state}`, () => readCountPlan(session.id));
  const [only, setOnly] = useState<CheckOutcome | null>(null);
  const results = plan?.check?.results ?? [];
  const wanted = only ? results.filter(({ outcome }) => outcome === only) : results;
  const { shown, more } = useSteps(wanted);
  if (!plan?.check) return <Loading />;
  const kind = session.kind === 'manifest' ? 'manifest' : 'presence';
  const isGood = results.every(({ outcome }) => outcome === 'present' || outcome === 'ticked');
  return (
    <>
      <div class="row row-between">
        <h2>
          {t('count_results')} <span class="muted number">{results.length.toLocaleString()}</span>
        </h2>
        <Button onPress={() => downloadText(`${session.name.replaceAll(':', '.')}.csv`, csvText(cells(results)))}>
          {t('check_export')}
        </Button>
      </div>
      {isGood && (
        <Notice tone="good" role="status">
          {t(session.isWhole ? 'check_all_good' : 'check_part_good')}
        </Notice>
      )}
      {!session.isWhole && <p class="muted">{t('check_part')}</p>}
      <CheckTally results={results} shown={only} onShow={setOnly} />
      <CheckTable kind={kind} results={shown} />
      {more}
      <MoveFound session={session} results={results} />
      {session.state === 'done' && <ChecksBeside session={session} />}
    </>
  );
}

/** Plants that Metrc has in another room may be moved there in bulk: nothing is queued before it was looked through. */
function MoveFound({ session, results }: { session: CountSession; results: readonly CheckResult[] }) {
  const [isOpen, setOpen] = useState(false);
  const elsewhere = results.filter(({ outcome, key }) => outcome === 'other-room' && key);
  if (!elsewhere.length || session.state !== 'done') return null;
  if (!isOpen) {
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t('check_move', elsewhere.length.toLocaleString())}</Button>
      </div>
    );
  }
  return (
    <ActOnMany
      facility={session.facility}
      action={{ type: 'plant.move', title: say('action_move') }}
      entity="plant"
      chosen={elsewhere.map(({ key, tag }) => ({ key, name: tag }))}
      onClose={() => setOpen(false)}
    />
  );
}

function cells(results: readonly CheckResult[]): string[][] {
  const heading = [
    t('count_entry_tag'),
    t('check_outcome'),
    t('check_name'),
    t('check_found_in'),
    t('check_metrc_place'),
    t('check_counted'),
    t('check_expected'),
    t('check_unit'),
  ];
  const rows = results.map(({ tag, outcome, name, place, metrcPlace, counted, expected }) => [
    tag,
    t(outcomeWords[outcome]),
    name,
    place ?? '',
    metrcPlace ?? '',
    counted?.amount ?? '',
    expected?.amount ?? '',
    expected?.unit ?? counted?.unit ?? '',
  ]);
  return [heading, ...rows];
}
