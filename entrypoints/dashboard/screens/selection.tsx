import { useEffect, useMemo, useState } from 'preact/hooks';
import { ActionMenu, type MenuAction } from '@/components/actions/action-menu';
import { Button } from '@/components/button';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { plansFor } from '@/lib/domain/actions/recipes/plan-of';
import { countWords } from '@/lib/domain/count-words';
import { say } from '@/lib/domain/sentence';
import type { RequestReply } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { failureText } from '../state/failure';
import { ActOnMany } from './act-on-many';

/** The window for records that were selected in Metrc's grid: what to do with them is chosen and confirmed only here. */
export function SelectionScreen({ selectionId }: { selectionId: string }) {
  const [selection, setSelection] = useState<RequestReply<'selection.get'> | undefined>();
  const [failure, setFailure] = useState<string | null>(null);
  const [action, setAction] = useState<MenuAction | null>(null);
  const entity = selection?.entity ?? '';
  const offered = useMemo(() => plansFor(entity).map(({ type, title }) => ({ type, title: say(title) })), [entity]);
  useEffect(() => {
    send('selection.get', { id: selectionId }).then(setSelection, (error) => setFailure(failureText(error)));
  }, [selectionId]);

  return (
    <main class="selection stack">
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      {selection === undefined && !failure && <Loading />}
      {selection === null && <Notice tone="warn">{t('selection_gone')}</Notice>}
      {selection && (
        <>
          <div>
            <h1>{t('selection_of', countWords(selection.chosen.length), tell(selection.list))}</h1>
            <p class="muted">
              {selection.name} · {selection.license}
            </p>
          </div>
          {selection.unknown.length > 0 && (
            <Notice tone="warn">{t('selection_left_out', selection.unknown.join(', '))}</Notice>
          )}
          {action ? (
            <ActOnMany
              key={action.type}
              facility={selection.facility}
              action={action}
              entity={entity}
              chosen={selection.chosen}
              onClose={() => setAction(null)}
            />
          ) : (
            <>
              <details class="selection-tags">
                <summary>{t('selection_tags')}</summary>
                <ul class="mono">
                  {selection.chosen.map(({ key, name }) => (
                    <li key={key}>{name}</li>
                  ))}
                </ul>
              </details>
              <h2>{t('selection_what')}</h2>
              <ActionMenu label={t('selection_what')} actions={offered} onChoose={setAction} />
              <div>
                <Button onPress={() => window.close()}>{t('ui_close')}</Button>
              </div>
            </>
          )}
        </>
      )}
    </main>
  );
}
