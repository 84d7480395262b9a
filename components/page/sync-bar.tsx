import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { countWords } from '@/lib/domain/count-words';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { ageSentence, instantText } from '../age';
import { Icon } from '../icon';
import { progressSentence, remainingSentence } from '../progress';
import { useWords } from '../words';
import { fromPerson } from './from-person';
import { type MenuItem, SyncMenu } from './sync-menu';

/** What a {@link SyncBar} needs. */
export interface SyncBarProps {
  /** Null while the background has not answered. */
  status: FacilityStatus | null;
  /** False when the rows of the open grid cannot be read. */
  recognised: boolean;
  now: number;
  /** Which of its licenses a person is at must never be in doubt: its number, in its colour. */
  license: { number: string; colour: string };
  /** False where no list is open that Metrc's API has. */
  hasList: boolean;
  onSync(of?: 'list' | 'facility' | 'all'): void;
  onPause(isPaused: boolean): void;
  /** Opens a screen of Tandem's own. */
  onOpen(route: string): void;
}

/** The white Sync button of Metrc's pages, with what a person needs to know beside it. */
export function SyncBar(props: SyncBarProps) {
  const { t } = useWords();
  const { status } = props;
  const leadsTo = status && opensInstead(status);
  return (
    <div class="bar">
      <span class="license" style={{ background: props.license.colour }} title={status?.name}>
        {props.license.number}
      </span>
      <div class="words">
        <p class="line">
          <StateLine {...props} />
        </p>
        <MoreLine {...props} />
      </div>
      <button
        type="button"
        class="sync"
        aria-busy={status?.state === 'pulling' ? 'true' : undefined}
        onClick={fromPerson(() => (leadsTo ? props.onOpen(leadsTo) : props.onSync()))}
      >
        <Icon name="sync" />
        {t('sync_button')}
      </button>
      {status && !leadsTo && <SyncMenu items={menuOf(props, status)} />}
      <Announcer {...props} />
    </div>
  );
}

function menuOf({ hasList, onSync, onPause, onOpen }: SyncBarProps, status: FacilityStatus): MenuItem[] {
  const open: MenuItem = { name: 'sync_open', act: () => onOpen('/overview') };
  if (status.pageOnly) return [open];
  const isPaused = status.state === 'paused';
  return [
    ...(hasList ? [{ name: 'sync_list', act: () => onSync('list') } as const] : []),
    { name: 'sync_facility', act: () => onSync('facility') },
    { name: 'sync_all', act: () => onSync('all') },
    { name: isPaused ? 'sync_resume' : 'sync_pause', act: () => onPause(!isPaused) },
    open,
  ];
}

/** Where a pull is impossible, the button leads to what makes it possible. */
function opensInstead(status: FacilityStatus): string | null {
  if (status.state === 'locked') return '/unlock';
  return status.state === 'disconnected' && !status.pageOnly ? '/setup' : null;
}

function StateLine({ status, recognised, now, onOpen }: SyncBarProps) {
  const { t, tell } = useWords();
  if (!status) return <>{t('sync_no_answer')}</>;
  if (!recognised) {
    return (
      <span class="warn">
        <Icon name="alert" /> {t('sync_layout_unknown')}
      </span>
    );
  }
  if (status.pageOnly && (status.state === 'idle' || status.state === 'disconnected')) {
    return <SetUp text={t('sync_page_only')} onOpen={onOpen} />;
  }
  switch (status.state) {
    case 'locked':
      return (
        <button type="button" class="link" onClick={fromPerson(() => onOpen('/unlock'))}>
          <Icon name="lock" /> {t('sync_locked')}
        </button>
      );
    case 'disconnected':
      return <SetUp text={t('sync_not_set_up')} onOpen={onOpen} />;
    case 'failed':
      return (
        <span class="bad">
          <Icon name="alert" /> {tell(status.sentence)}
        </span>
      );
    case 'paused':
      return (
        <span class="warn">
          <Icon name="pause" /> {tell(status.sentence)}
        </span>
      );
    case 'pulling':
      return <Pulling status={status} />;
    case 'idle':
      return <>{status.asOf === null ? tell(status.sentence) : <AsOf at={status.asOf} now={now} />}</>;
    default:
      return status.state satisfies never;
  }
}

function SetUp({ text, onOpen }: { text: string; onOpen(route: string): void }) {
  const { t } = useWords();
  return (
    <>
      {text}{' '}
      <button type="button" class="link" onClick={fromPerson(() => onOpen('/setup'))}>
        {t('sync_set_up')}
      </button>
    </>
  );
}

function AsOf({ at, now }: { at: number; now: number }) {
  const { t, tell } = useWords();
  return (
    <>
      {t('sync_as_of', instantText(at, now))} <span class="age">{tell(ageSentence(at, now))}</span>
    </>
  );
}

function Pulling({ status }: { status: FacilityStatus }) {
  const { t, tell } = useWords();
  const remaining = status.progress && remainingSentence(status.progress);
  return (
    <>
      {t('sync_pulling')}
      {status.progress && <span class="age">{tell(progressSentence(status.progress))}</span>}
      {remaining && <span class="age">{tell(remaining)}</span>}
    </>
  );
}

/** Second line: the bar while pulling, and always the counts that may need a person. */
function MoreLine({ status, now, onOpen }: SyncBarProps) {
  const { t } = useWords();
  if (!status) return null;
  const showsAge = (status.state === 'failed' || status.state === 'paused' || status.state === 'locked') && status.asOf;
  return (
    <p class="more">
      {status.state === 'pulling' && <Bar progress={status.progress} />}
      {showsAge && <span>{t('sync_as_of', instantText(showsAge, now))}</span>}
      {status.tally && status.tally.compared > 0 && !status.blind && status.state !== 'pulling' && (
        <CountLink onPress={() => onOpen('/overview')}>
          {t('sync_tally', countWords(status.tally.differ), countWords(status.tally.compared))}
        </CountLink>
      )}
      {status.waiting > 0 && (
        <CountLink tone="warn" onPress={() => onOpen('/queue')}>
          <Icon name="clock" /> {t('sync_waiting', countWords(status.waiting))}
        </CountLink>
      )}
      {status.attention > 0 && (
        <CountLink tone="bad" onPress={() => onOpen('/queue')}>
          <Icon name="alert" />{' '}
          {t(status.attention === 1 ? 'sync_attention_one' : 'sync_attention', countWords(status.attention))}
        </CountLink>
      )}
    </p>
  );
}

function CountLink(props: { tone?: 'warn' | 'bad'; onPress(): void; children: ComponentChildren }) {
  return (
    <button type="button" class={`count ${props.tone ?? ''}`} onClick={fromPerson(props.onPress)}>
      {props.children}
    </button>
  );
}

/** Only where it is known how much there is: a bar that merely moves says nothing, and not everybody wants it to. */
function Bar({ progress }: { progress: FacilityStatus['progress'] }) {
  const { t } = useWords();
  if (!progress?.total) return null;
  const { done, total } = progress;
  return <progress value={done} max={Math.max(done, total)} aria-label={t('sync_pulling')} />;
}

/** Tells a screen reader when the state changes, not each step of a pull. */
function Announcer({ status, now }: SyncBarProps) {
  const { t, tell } = useWords();
  const [said, say] = useState('');
  const before = useRef<string | null>(null);
  const mood = status && `${status.state} ${status.attention}`;
  useEffect(() => {
    if (!status || mood === before.current) return;
    const isFirst = before.current === null;
    before.current = mood;
    if (isFirst) return;
    const parts = [
      status.state === 'idle' && status.asOf ? t('sync_as_of', instantText(status.asOf, now)) : tell(status.sentence),
    ];
    if (status.attention)
      parts.push(t(status.attention === 1 ? 'sync_attention_one' : 'sync_attention', String(status.attention)));
    say(parts.join('. '));
  }, [mood]);
  return (
    <span class="visually-hidden" role="status">
      {said}
    </span>
  );
}
