import { useRef } from 'preact/hooks';
import { CheckStartForm } from '@/components/count/check-start-form';
import type { StartSaid } from '@/components/count/start-form';
import { EmptyState } from '@/components/empty-state';
import { Loading } from '@/components/loading';
import { readCheckKnowledge } from '@/lib/data/count-readers';
import type { FacilityKey } from '@/lib/domain/facility';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { useRequest } from '../state/use-request';

interface CheckStartProps {
  facility: FacilityKey;
  kind: 'presence' | 'manifest';
  person: string;
}

/** Begins a presence count of plants or the check of an incoming manifest, and shows it. */
export function CheckStart({ facility, kind, person }: CheckStartProps) {
  const { value: known } = useLoad(`check ${facility}`, () => readCheckKnowledge(facility));
  const { busy, failure, run } = useRequest();
  const id = useRef(crypto.randomUUID());

  async function start({ terms, who }: StartSaid) {
    const name = t(kind === 'presence' ? 'check_presence_name' : 'check_manifest_name', scopeName(terms));
    const wanted = { id: id.current, facility, name: name.slice(0, 80), who, recountOf: null, terms: terms as never };
    if (await run(() => send('count.start', wanted))) location.hash = `#/count/${id.current}`;
  }

  if (!known) return <Loading />;
  const { rooms, deliveries } = known;
  if (kind === 'presence' && !rooms.length) {
    return (
      <EmptyState title={t('check_no_plants')}>
        <p>{t('check_no_plants_why')}</p>
      </EmptyState>
    );
  }
  const labelled = deliveries.map(({ key, manifest, shipper, packages, receivedAt }) => ({
    key,
    manifest,
    label: t(receivedAt ? 'check_delivery_received' : 'check_delivery_open', manifest, shipper, String(packages)),
  }));
  return (
    <CheckStartForm
      key={kind}
      kind={kind}
      person={person}
      rooms={rooms}
      deliveries={labelled}
      busy={busy}
      failure={failure}
      onStart={start}
    />
  );
}

function scopeName({ scope }: StartSaid['terms']): string {
  if (scope.by === 'delivery') return scope.name;
  return scope.by === 'places' ? scope.names.join(', ') : t('count_scope_all');
}
