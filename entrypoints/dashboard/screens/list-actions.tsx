import { useMemo, useState } from 'preact/hooks';
import { ActionMenu, type MenuAction } from '@/components/actions/action-menu';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import type { RecordItem } from '@/components/records/record-table';
import { plans } from '@/lib/domain/actions/recipes/plan-of';
import { mostLines } from '@/lib/domain/bulk/read-grid';
import type { FacilityKey } from '@/lib/domain/facility';
import type { ListInfo } from '@/lib/domain/feeds/list-info';
import { say } from '@/lib/domain/sentence';
import { t } from '@/lib/platform/i18n';
import { ActOnMany } from './act-on-many';
import { ActOnce } from './act-once';
import { CreatePackages, packagingOf } from './create-packages';

interface ListActionsProps {
  facility: FacilityKey;
  list: Pick<ListInfo, 'entity'>;
  /** The list's name in words. */
  name: string;
  chosen: readonly RecordItem[];
  /** Chooses everything that fits the search; null where all of it is chosen or shown. */
  onChooseAll: (() => void) | null;
  onClear: () => void;
}

type Chosen = { action: MenuAction; entity: string | null; isOne: boolean };

/** What can be done with a list: a new record, many at once from a file or a scan, and whatever is chosen in it. */
export function ListActions({ facility, list, name, chosen, onChooseAll, onClear }: ListActionsProps) {
  const [isOpen, setOpen] = useState(false);
  const [doing, setDoing] = useState<Chosen | null>(null);
  const { makers, changers } = useMemo(() => menusOf(list.entity), [list.entity]);
  if (!makers.length && !changers.length) return null;
  const many = chosen.length > 0;
  // Chosen packages go together into new ones; a file says for each what becomes of it.
  const packaging = doing && many && chosen.length <= 50 ? packagingOf(doing.action.type) : null;
  const close = () => {
    setDoing(null);
    onClear();
  };
  return (
    <div class="stack-tight">
      <div class="row">
        <ActionMenu
          label={t('actions_on', name)}
          actions={makers}
          onChoose={(action) => setDoing({ action, entity: null, isOne: true })}
        />
        <Button kind="quiet" icon="file" expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t('actions_many')}
        </Button>
      </div>
      {isOpen && !many && (
        <ActionMenu
          key={doing?.action.type ?? ''}
          label={t('actions_many')}
          actions={[...makers, ...changers]}
          onChoose={(action) =>
            setDoing({ action, entity: makers.includes(action) ? null : list.entity, isOne: false })
          }
        />
      )}
      {many && (
        <div class="chosen-bar">
          {chosen.length >= mostLines && <Notice>{t('records_chosen_most', mostLines.toLocaleString())}</Notice>}
          <div class="row">
            <strong class="number" role="status">
              {t('records_chosen', chosen.length.toLocaleString())}
            </strong>
            {onChooseAll && (
              <Button kind="link" onPress={onChooseAll}>
                {t('records_choose_all')}
              </Button>
            )}
            <Button kind="link" onPress={onClear}>
              {t('records_choose_none')}
            </Button>
          </div>
          <ActionMenu
            // Once one is chosen, the rest makes room for its form.
            key={doing?.action.type ?? ''}
            label={t('records_chosen', chosen.length.toLocaleString())}
            actions={changers}
            onChoose={(action) => setDoing({ action, entity: list.entity, isOne: false })}
          />
        </div>
      )}
      {doing?.isOne && (
        <ActOnce key={doing.action.type} facility={facility} action={doing.action} target="" onClose={close} />
      )}
      {doing && packaging && (
        <CreatePackages
          key={doing.action.type}
          facility={facility}
          tags={chosen.map((row) => row.name)}
          kind={packaging}
          onClose={close}
        />
      )}
      {doing && !doing.isOne && !packaging && (
        <ActOnMany
          key={doing.action.type}
          facility={facility}
          action={doing.action}
          entity={doing.entity}
          chosen={doing.entity === null ? [] : chosen.slice(0, mostLines)}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Actions that make a record of this kind, and those on records that are there. */
function menusOf(entity: string) {
  const named = (found: typeof plans) => found.map(({ type, title }) => ({ type, title: say(title) }));
  return {
    makers: named(plans.filter((plan) => plan.makes === entity)),
    changers: named(plans.filter((plan) => plan.entity === entity)),
  };
}
