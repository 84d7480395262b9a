import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardView } from '@/lib/domain/card';
import type { FormView } from '@/lib/domain/form';
import { instantText } from '../age';
import { Button } from '../button';
import { Icon } from '../icon';
import { Notice } from '../notice';
import { useWords } from '../words';
import { ActionForm } from './action-form';
import type { CardDesk } from './card-desk';
import { CardHistory } from './card-history';
import { CardLayers } from './card-layers';
import { fromPerson } from './from-person';
import { ReadingForm } from './reading-form';
import { VerdictMark, verdictMarks } from './verdict-mark';

/** What a {@link RowCard} needs. A new `revision` makes it describe the record again, without losing what is typed. */
export interface RowCardProps {
  tag: string;
  desk: CardDesk;
  revision: number;
}

/** Everything about one row: the verdict, the three layers, what can be done, what was done. */
export function RowCard({ tag, desk, revision }: RowCardProps) {
  const { t, tell } = useWords();
  const [view, setView] = useState<CardView | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void desk.describe().then((answer) => {
      if (!isCurrent) return;
      setFailed(!answer);
      if (answer) setView(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [revision]);
  return (
    <section class="card" role="dialog" aria-label={t('card_label', tag)} tabIndex={-1}>
      <div class="card-content">
        <div class="head">
          <div>
            <h2 class="tag">{tag}</h2>
            <p class="item">{view?.list ? tell(view.list) : (view?.metrc?.item ?? view?.onHand?.item)}</p>
          </div>
          <button type="button" class="close" aria-label={t('card_close')} onClick={() => desk.close()}>
            <Icon name="stop" />
          </button>
        </div>
        {failed && (
          <Notice tone="bad" role="alert">
            {t('card_no_answer')}
          </Notice>
        )}
        {view ? <CardBody view={view} desk={desk} /> : !failed && <p class="loading">{t('card_loading')}</p>}
      </div>
    </section>
  );
}

function CardBody({ view, desk }: { view: CardView; desk: CardDesk }) {
  const { t, tell } = useWords();
  const [form, setForm] = useState<FormView | null>(null);
  const [note, setNote] = useState<{ tone: 'good' | 'bad'; text: string } | null>(null);
  const notes = useRef<HTMLDivElement>(null);
  const { verdict } = view;

  // "On its way" must not outlive the way.
  useEffect(() => {
    if (verdict.code !== 'pending') setNote(null);
  }, [verdict.code]);

  async function begin(action: string) {
    const answer = await desk.form(action);
    setForm(answer);
    setNote(answer ? null : { tone: 'bad', text: t('card_form_unavailable') });
  }

  function done(text: string) {
    setForm(null);
    setNote({ tone: 'good', text });
    // The pressed button is gone with its form: the focus stays in the card, and the verdict comes into sight.
    notes.current?.focus({ preventScroll: true });
    const card = notes.current?.closest('.card');
    if (card) card.scrollTop = 0;
  }

  return (
    <>
      <p class={`verdict tone-${verdictMarks[verdict.code].tone}`}>
        <VerdictMark code={verdict.code} />
        <span>{tell(verdict.sentence)}</span>
      </p>
      <Since since={view.since} />
      {verdict.pageIsOlder && <Notice tone="warn">{t('card_page_is_older')}</Notice>}
      {verdict.suggestsSync && <Notice tone="warn">{t('badge_suggests_sync')}</Notice>}
      <div ref={notes} class="notes" role="status" tabIndex={-1}>
        {/* Where the verdict says so as well, once is enough for the eye. */}
        {note && (
          <div class={note.tone === 'good' && verdict.code === 'pending' ? 'visually-hidden' : undefined}>
            <Notice tone={note.tone}>{note.text}</Notice>
          </div>
        )}
      </div>
      <CardLayers view={view} />
      {view.unit && !form && <ReadingForm unit={view.unit} keep={desk.keep} onDone={() => done(t('card_kept'))} />}
      {form ? (
        <ActionForm
          key={form.action}
          form={form}
          desk={desk}
          onDone={(kind) => done(t(kind === 'queued' ? 'card_queued' : 'card_confirm_elsewhere'))}
          onCancel={() => setForm(null)}
        />
      ) : (
        <Actions view={view} desk={desk} onBegin={(action) => void begin(action)} />
      )}
      <CardHistory lines={view.history} />
    </>
  );
}

function Actions({ view, desk, onBegin }: { view: CardView; desk: CardDesk; onBegin(action: string): void }) {
  const { t, tell } = useWords();
  if (view.status.pageOnly || view.status.state === 'disconnected') {
    return (
      <p class="offer">
        {t('card_page_only')}{' '}
        <button type="button" class="link" onClick={fromPerson(() => desk.open('/setup'))}>
          {t('card_set_up')}
        </button>
      </p>
    );
  }
  if (!view.actions.length) return null;
  const further = view.actions.length > mostActions ? view.actions.slice(firstActions) : [];
  const buttonOf = ({ type, title }: CardView['actions'][number]) => (
    <Button key={type} onPress={() => onBegin(type)}>
      {tell(title)}
    </Button>
  );
  return (
    <fieldset aria-label={t('card_actions')}>
      <div class="actions">{view.actions.slice(0, view.actions.length - further.length).map(buttonOf)}</div>
      {further.length > 0 && (
        <details class="further">
          <summary>{t('card_actions_more', String(further.length))}</summary>
          <div class="actions">{further.map(buttonOf)}</div>
        </details>
      )}
    </fieldset>
  );
}

/** A plant has fifteen actions: beyond two lines of buttons the rest is folded away. */
const mostActions = 8;
const firstActions = 6;

/** Since when a difference is known, and how long both sides agreed before. */
function Since({ since: { firstSeenAt, agreedUntil }, now = Date.now() }: Pick<CardView, 'since'> & { now?: number }) {
  const { t } = useWords();
  const parts = [
    firstSeenAt !== null && t('card_first_seen', instantText(firstSeenAt, now)),
    agreedUntil !== null && t('card_agreed', instantText(agreedUntil, now)),
  ].filter(Boolean);
  return parts.length ? <p class="hint since">{parts.join(' · ')}</p> : null;
}
