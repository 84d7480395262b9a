import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import type { Problem } from '@/lib/domain/form';
import type { RequestReply } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { failureText } from '../state/failure';
import { useRequest } from '../state/use-request';

type Draft = RequestReply<'draft.get'>;

/** The small window in which a person confirms what a Metrc page asked for. Nothing is queued before. */
export function ConfirmScreen({ draftId }: { draftId: string }) {
  const [draft, setDraft] = useState<Draft | undefined>();
  const [loadFailure, setLoadFailure] = useState<string | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [queued, setQueued] = useState(false);
  const { busy, failure, run } = useRequest();

  useEffect(() => {
    send('draft.get', { id: draftId }).then(setDraft, (error) => setLoadFailure(failureText(error)));
  }, [draftId]);

  async function confirm() {
    const answer = await run(() => send('draft.confirm', { id: draftId }));
    if (answer?.kind === 'problems') setProblems(answer.problems);
    if (answer?.kind === 'queued') {
      setQueued(true);
      window.close();
    }
  }

  return (
    <main class="confirm">
      <h1>{t('queue_confirm_title')}</h1>
      {loadFailure && (
        <Notice tone="bad" role="alert">
          {loadFailure}
        </Notice>
      )}
      {draft === null && <Notice tone="warn">{t('queue_confirm_gone')}</Notice>}
      {draft && (
        <section class="panel">
          <h2>{tell(draft.what)}</h2>
          <p class="muted">
            {draft.name} · <span class="mono">{draft.tag}</span>
          </p>
          <dl class="facts">
            {draft.lines.map(({ label, value }) => (
              <Fragment key={label.key}>
                <dt>{tell(label)}</dt>
                <dd>{value}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )}
      {problems.map((problem) => (
        <Notice key={tell(problem.sentence)} tone="bad" role="alert">
          {tell(problem.sentence)}
        </Notice>
      ))}
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      {queued && (
        <Notice tone="good" role="status">
          {t('queue_confirm_queued')}
        </Notice>
      )}
      <div class="row">
        {draft && !queued && (
          <Button kind="primary" busy={busy} onPress={confirm}>
            {t('queue_confirm_send')}
          </Button>
        )}
        <Button onPress={() => window.close()}>{t(draft && !queued ? 'ui_cancel' : 'ui_close')}</Button>
      </div>
    </main>
  );
}
