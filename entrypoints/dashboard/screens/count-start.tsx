import { useRef, useState } from 'preact/hooks';
import { StartForm, type StartSaid } from '@/components/count/start-form';
import { Loading } from '@/components/loading';
import { RadioGroup } from '@/components/radio-group';
import { readCountSessions } from '@/lib/data/count-readers';
import { readImportKnowledge } from '@/lib/data/readers';
import type { CountKind } from '@/lib/domain/count/count-session';
import type { FacilityKey } from '@/lib/domain/facility';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';
import { CheckStart } from './check-start';

interface CountStartProps {
  facility: FacilityKey;
  person: string;
  /** What is counted again; absent for a count of its own. */
  again?: { of: string; tags: string[] };
}

/** Begins a count and shows it. */
export function CountStart({ facility, person, again }: CountStartProps) {
  const { value: known } = useLoad(facility, async () => {
    const [last] = await readCountSessions(facility, 1);
    return { ...(await readImportKnowledge(facility)), delayMinutes: last?.delayMinutes ?? 0 };
  });
  const { busy, failure, run } = useRequest();
  const [kind, setKind] = useState<CountKind>('quantity');
  const id = useRef(crypto.randomUUID());

  async function start({ terms, name, who }: StartSaid) {
    const recountOf = again?.of ?? null;
    // Tags of ours: whatever is no tag is refused where it is parsed.
    const wanted = { id: id.current, facility, name, who, recountOf, terms: terms as never };
    if (await run(() => send('count.start', wanted))) location.hash = `#/count/${id.current}`;
  }

  if (!known) return <Loading />;
  return (
    <section class="panel" aria-label={t('count_new')}>
      <h2>{t('count_new')}</h2>
      {!again && (
        <RadioGroup
          legend={t('check_kind')}
          name="count-kind"
          value={kind}
          onChoose={setKind}
          choices={[
            { value: 'quantity', label: t('check_kind_quantity') },
            { value: 'presence', label: t('check_kind_presence') },
            { value: 'manifest', label: t('check_kind_manifest') },
          ]}
        />
      )}
      {kind !== 'quantity' ? (
        <CheckStart facility={facility} kind={kind} person={person} />
      ) : (
        <StartForm
          tags={again?.tags ?? null}
          person={person}
          places={known.places}
          items={known.items}
          delayMinutes={known.delayMinutes}
          busy={busy}
          failure={failure}
          onStart={start}
        />
      )}
    </section>
  );
}
