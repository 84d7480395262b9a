import { useState } from 'preact/hooks';
import { ActionMenu, type MenuAction } from '@/components/actions/action-menu';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { useLoad } from '../state/use-load';
import { ActOnce } from './act-once';

interface ListActionsProps {
  facility: FacilityKey;
  list: Pick<ListInfo, 'entity'>;
  /** The list's name in words. */
  name: string;
}

/** What can be done without a record: a new one of this kind. */
export function ListActions({ facility, list, name }: ListActionsProps) {
  const [chosen, setChosen] = useState<MenuAction | null>(null);
  const { value: offered } = useLoad(`${facility} ${list.entity}`, () =>
    send('actions.offered', { facility, entity: list.entity, key: null, name: '' }),
  );
  if (!offered?.length) return null;
  return (
    <div class="stack-tight">
      <ActionMenu label={t('actions_on', name)} actions={offered} onChoose={setChosen} />
      {chosen && (
        <ActOnce key={chosen.type} facility={facility} action={chosen} target="" onClose={() => setChosen(null)} />
      )}
    </div>
  );
}
