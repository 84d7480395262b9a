import { useState } from 'preact/hooks';
import { ActionMenu, type MenuAction } from '@/components/actions/action-menu';
import type { RecordItem } from '@/components/records/record-table';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { ActOnce } from './act-once';
import { CreatePackages, packagingOf } from './create-packages';

interface RecordActionsProps {
  facility: FacilityKey;
  list: Pick<ListInfo, 'entity'>;
  row: RecordItem;
}

/** What can be done with one record, as the queue will leave it. Nothing is shown where Metrc has no write for it. */
export function RecordActions({ facility, list, row }: RecordActionsProps) {
  const [chosen, setChosen] = useState<MenuAction | null>(null);
  const { entity } = list;
  // Asked again once a form is closed: what was queued changes what fits.
  const { value: offered } = useLoad(`${facility} ${entity} ${row.key} ${row.pulledAt} ${chosen === null}`, () =>
    send('actions.offered', { facility, entity, key: row.key, name: row.name }),
  );
  if (!offered?.length && !chosen) return null;
  return (
    <div class="stack-tight">
      <ActionMenu
        // Once one is chosen, the rest makes room for its form.
        key={chosen?.type ?? ''}
        label={t('actions_on', row.name)}
        actions={offered ?? []}
        onChoose={setChosen}
      />
      {chosen && packagingOf(chosen.type) && (
        <CreatePackages
          key={chosen.type}
          facility={facility}
          tags={[row.name]}
          kind={packagingOf(chosen.type) ?? 'repack'}
          onClose={() => setChosen(null)}
        />
      )}
      {chosen && !packagingOf(chosen.type) && (
        <ActOnce
          key={chosen.type}
          facility={facility}
          action={chosen}
          target={row.key}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}
