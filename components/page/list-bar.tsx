import type { ComponentChildren } from 'preact';
import { countWords } from '@/lib/domain/count-words';
import type { ListTally } from '@/lib/domain/list-tally';
import type { MessageKey, Sentence } from '@/lib/domain/sentence';
import type { VerdictCode } from '@/lib/domain/verdict';
import { Icon } from '../icon';
import { tallySentence } from '../tally';
import { useWords } from '../words';
import { fromPerson } from './from-person';
import { VerdictMark, verdictMarks } from './verdict-mark';

/** What a {@link ListBar} needs. */
export interface ListBarProps {
  /** How many rows stand on screen. */
  rows: number;
  /** How many of them came to each verdict; none while a count is blind. */
  tally: readonly [VerdictCode, number][];
  /** Some rows have no answer yet. */
  isAsking: boolean;
  /** Why none of them was compared; null where some were. */
  why: Sentence | null;
  filter: VerdictCode | null;
  /** Rows are named by tags; else by names or numbers. */
  isOfTags: boolean;
  /** Rows on screen that differ. */
  differing: number;
  /** Null where only what is on screen is known. */
  whole: ListTally | null;
  /** Tags that stand in no row, as far as this page knows. */
  missing: { tags: readonly string[]; count: number; isOpen: boolean };
  /** Rows selected in Metrc's grid that Tandem can act on; null where it cannot act on this list. */
  selected: number | null;
  /** What was done last. */
  note: string;
  now: number;
  onFilter(code: VerdictCode): void;
  onStep(by: 1 | -1): void;
  onMissing(): void;
  onCopy(tags?: readonly string[]): void;
  onExport(): void;
  onAct(): void;
  onOpen(route: string): void;
}

/**
 * One line above Metrc's grid: how the rows on screen compare, how the whole list does, and what can be done with them.
 * While a count is blind it says so, and nothing that follows from a quantity, nor does it pick rows by that.
 */
export function ListBar(props: ListBarProps) {
  const { t, tell } = useWords();
  const { tally, differing, missing, selected, filter } = props;
  const isBlind = props.whole?.status.blind !== undefined;
  // What stands behind the counts comes with them: it would move when they do.
  const hasRows = !isBlind && props.rows > 0 && !(props.isAsking && tally.length === 0);
  const inAll = (code: VerdictCode) => props.whole?.counts[code] ?? 0;
  return (
    <section class="list-bar" aria-label={t('bar_label')}>
      {props.isAsking && tally.length === 0 && <span class="quiet">{t('bar_comparing')}</span>}
      <fieldset class="tally" aria-label={t('bar_on_page')}>
        {tally.map(([code, count]) => (
          <button
            key={code}
            type="button"
            class={`chip tone-${verdictMarks[code].tone}`}
            aria-pressed={filter === code}
            title={t('bar_filter_why')}
            onClick={fromPerson(() => props.onFilter(code))}
          >
            <VerdictMark code={code} />
            <b>{countWords(count)}</b> {inAll(code) > count && `${t('bar_of', countWords(inAll(code)))} `}
            {t(`badge_${code.replaceAll('-', '_')}` as MessageKey)}
          </button>
        ))}
      </fieldset>
      {props.why && <span class="why">{tell(props.why)}</span>}
      {hasRows && (
        <span class="group">
          <Act name={t('bar_previous')} keys="Alt+K" isOff={!differing} onPress={() => props.onStep(-1)}>
            <Icon name="chevron" />
          </Act>
          <Act name={t('bar_next')} keys="Alt+J" isOff={!differing} onPress={() => props.onStep(1)}>
            <Icon name="chevron" />
          </Act>
        </span>
      )}
      {selected !== null && selected > 0 && (
        <Act isMain onPress={props.onAct}>
          {t(selected === 1 ? 'bar_act_one' : 'bar_act', countWords(selected))}
        </Act>
      )}
      {hasRows && (
        <Act onPress={() => props.onCopy()}>
          {t(filter ? 'bar_copy_filtered' : props.isOfTags ? 'bar_copy' : 'bar_copy_names')}
        </Act>
      )}
      {(hasRows || (props.rows === 0 && !isBlind)) && (
        <Act onPress={props.onExport}>{t(filter ? 'bar_export_filtered' : 'bar_export')}</Act>
      )}
      {props.whole && (
        <button
          type="button"
          class="whole"
          onClick={fromPerson(() => props.onOpen(isBlind ? '/count' : '/differences'))}
        >
          {isBlind && <Icon name="hidden" />}
          {tell(tallySentence(props.whole.status, props.now))}
        </button>
      )}
      {missing.count > 0 && <Missing {...props} />}
      <span class={props.note ? 'note' : 'visually-hidden'} role="status">
        {props.note}
      </span>
    </section>
  );
}

interface ActProps {
  name?: string;
  keys?: string;
  isOff?: boolean;
  isMain?: boolean;
  onPress(): void;
  children: ComponentChildren;
}

function Act({ name, keys, isOff, isMain, onPress, children }: ActProps) {
  return (
    <button
      type="button"
      class={isMain ? 'act act-main' : 'act'}
      aria-label={name}
      aria-keyshortcuts={keys}
      title={keys && `${name} (${keys})`}
      aria-disabled={isOff ? 'true' : undefined}
      onClick={fromPerson(() => !isOff && onPress())}
    >
      {children}
    </button>
  );
}

/** Tags of which Metrc has no row: there is no badge that could say so. */
function Missing({ missing, whole, onMissing, onCopy }: ListBarProps) {
  const { t } = useWords();
  const isLocal = whole?.local.kind === 'only-local';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and its panel say
    <span class="missing" onKeyDown={({ key }) => key === 'Escape' && missing.isOpen && onMissing()}>
      <button
        type="button"
        class={`chip tone-${isLocal ? 'differ' : 'quiet'}`}
        aria-expanded={missing.isOpen}
        onClick={fromPerson(onMissing)}
      >
        {isLocal && <VerdictMark code="only-local" />}
        {t(isLocal ? 'bar_only_local' : 'bar_not_on_screen', countWords(missing.count))}
      </button>
      {missing.isOpen && (
        <div class="panel">
          <p>{t(isLocal ? 'bar_only_local_why' : 'bar_not_on_screen_why')}</p>
          {/* A list that scrolls must be reachable by keyboard. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <ul tabIndex={0} aria-label={t('bar_tags')}>
            {missing.tags.map((tag) => (
              <li key={tag}>{tag}</li>
            ))}
          </ul>
          {missing.count > missing.tags.length && (
            <p>{t(isLocal ? 'bar_more' : 'bar_some_looked_for', countWords(missing.count - missing.tags.length))}</p>
          )}
          <Act onPress={() => onCopy(missing.tags)}>{t('bar_copy_these')}</Act>
        </div>
      )}
    </span>
  );
}
