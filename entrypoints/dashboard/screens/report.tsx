import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { classWords, stateWords } from '@/components/differences/difference-words';
import { Field } from '@/components/field';
import { Loading } from '@/components/loading';
import { ReportSheet } from '@/components/proof/report-sheet';
import { readReportFacts } from '@/lib/data/readers';
import { dayIn, isDay } from '@/lib/domain/calendar-day';
import { csvText } from '@/lib/domain/csv-text';
import type { FacilityKey } from '@/lib/domain/facility';
import { packPage, sealPack } from '@/lib/domain/proof/evidence-pack';
import { startOfDay } from '@/lib/domain/proof/facility-moment';
import { makeReport, reportColumns, reportTable } from '@/lib/domain/proof/report';
import type { DifferenceState } from '@/lib/domain/reconcile/difference';
import type { MessageKey } from '@/lib/domain/sentence';
import type { DifferenceClass } from '@/lib/domain/verdict';
import { t, tell } from '@/lib/platform/i18n';
import { downloadText } from '../download';
import { useLoad } from '../state/use-load';

const dayMs = 86_400_000;
const usualDays = 30;
/** What the columns of the table are called. */
const headings: Record<(typeof reportColumns)[number], MessageKey> = {
  record: 'differences_package',
  item: 'report_item',
  class: 'differences_class',
  state: 'differences_state',
  firstSeen: 'differences_first_seen',
  agreedUntil: 'report_agreed_until',
  source: 'report_source',
  sourceAsOf: 'report_source_as_of',
  onHand: 'differences_on_hand',
  metrc: 'differences_metrc',
  metrcUntil: 'proof_metrc_until',
  variance: 'differences_variance',
  unit: 'report_unit',
  tolerated: 'report_tolerated',
  decisions: 'proof_done',
  closing: 'report_closing',
};

interface ReportScreenProps {
  facility: FacilityKey;
  zone: string;
  metrcUntil: number | null;
  person: string;
}

/** A report of some days, to be printed, kept as a table, or handed over with the evidence behind it. */
export function ReportScreen({ facility, zone, metrcUntil, person }: ReportScreenProps) {
  const [now] = useState(() => Date.now());
  const [from, setFrom] = useState(dayIn(zone, now - usualDays * dayMs));
  const [to, setTo] = useState(dayIn(zone, now));
  const isRange = isDay(from) && isDay(to) && from <= to;
  const { value } = useLoad(`${facility} ${from} ${to}`, () => (isRange ? load() : Promise.resolve(null)));

  async function load() {
    // A day later and a half: into the next day, however long this one is.
    const until = startOfDay(zone, dayIn(zone, startOfDay(zone, to) + 1.5 * dayMs));
    const found = await readReportFacts(facility, { from: startOfDay(zone, from), until });
    if (!found) return null;
    const report = makeReport({ ...found.facts, madeAt: now, madeBy: person, metrcUntil }, tell);
    return { report, pack: sealPack(report, found.activity) };
  }

  const name = `${t('proof_file')} ${from} ${to}`;
  function keepTable() {
    if (!value) return;
    const words = {
      class: (of: DifferenceClass) => t(classWords[of]),
      state: (of: DifferenceState) => t(stateWords[of]),
    };
    const heading = reportColumns.map((column) => t(headings[column]));
    downloadText(`${name}.csv`, csvText([heading, ...reportTable(value.report, words)]));
  }
  function keepPack() {
    if (!value) return;
    const about = [t('proof_pack_about'), t('proof_pack_check')];
    downloadText(`${name}.html`, packPage(value.pack, { title: name, about }), 'text/html');
  }

  return (
    <>
      <form class="proof-form no-print" onSubmit={(event) => event.preventDefault()}>
        <DayField label={t('proof_from')} value={from} onDay={setFrom} />
        <DayField label={t('proof_to')} value={to} onDay={setTo} />
        <Button kind="primary" onPress={() => print()}>
          {t('proof_print')}
        </Button>
        <Button onPress={keepTable}>{t('proof_csv')}</Button>
        <Button onPress={keepPack}>{t('proof_pack')}</Button>
      </form>
      {!isRange && <p role="status">{t('proof_no_range')}</p>}
      {isRange && !value && <Loading />}
      {isRange && value && <ReportSheet report={value.report} seal={value.pack.seal} />}
    </>
  );
}

function DayField({ label, value, onDay }: { label: string; value: string; onDay: (day: string) => void }) {
  return (
    <Field label={label}>
      {(wiring) => (
        <input
          {...wiring}
          class="input"
          type="date"
          value={value}
          onInput={(event) => onDay(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
