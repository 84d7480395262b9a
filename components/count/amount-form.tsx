import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundPackage, FoundStranger } from '@/lib/domain/count/scan-finding';
import { showQuantity, unitAbbreviation } from '@/lib/domain/quantity';
import { unitNames } from '@/lib/domain/readings/reading-file';
import { Button } from '../button';
import { Field } from '../field';
import { Notice } from '../notice';
import { useWords } from '../words';

/** What an {@link AmountForm} needs. */
export interface AmountFormProps {
  finding: FoundPackage | FoundStranger;
  amount: string;
  unit: string;
  onChange: (changes: { amount?: string; unit?: string }) => void;
  onEnter: (amount: string) => void;
  onSkip: () => void;
  /** Another tag is meant. */
  onTake: (tag: string) => void;
}

/** Asks how much there is of the tag that was scanned; in a blind count without a word of what Metrc has. */
export function AmountForm({ finding, amount, unit, onChange, onEnter, onSkip, onTake }: AmountFormProps) {
  const { t, tell } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { tag, line, remarks } = finding;
  // Each tag asks anew, and the answer is typed at once.
  useLayoutEffect(() => input.current?.focus(), [tag]);
  return (
    <form
      class="amount-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (amount.trim()) onEnter(amount);
      }}
    >
      <div class="amount-what">
        <p class="mono amount-tag">{tag}</p>
        {finding.kind === 'package' && (
          <p>
            {finding.item}
            {finding.place && <span class="muted"> · {finding.place}</span>}
          </p>
        )}
        {finding.kind === 'package' && finding.metrc && (
          <p class="muted">{t('count_metrc_has', showQuantity(finding.metrc.amount, finding.metrc.unit))}</p>
        )}
        {line && <p class="muted">{t('count_known', showQuantity(line.quantity, line.unit))}</p>}
      </div>
      {remarks.map((remark) => (
        <Notice key={remark.key} tone="warn" role="alert">
          {tell(remark)}
        </Notice>
      ))}
      {finding.kind === 'stranger' && <NearTags near={finding.near} onTake={onTake} />}
      <div class="amount-line">
        <Field label={t('count_how_much')}>
          {(wiring) => (
            <div class="input-with-unit">
              <input
                {...wiring}
                ref={input}
                class="input amount-input"
                name="amount"
                inputMode="decimal"
                autocomplete="off"
                maxLength={30}
                value={amount}
                onInput={(event) => onChange({ amount: event.currentTarget.value })}
              />
              {finding.kind === 'package' ? (
                <span>{unitAbbreviation(unit)}</span>
              ) : (
                <select
                  class="input unit-choice"
                  aria-label={t('count_unit')}
                  value={unit}
                  onChange={(event) => onChange({ unit: event.currentTarget.value })}
                >
                  {unitNames.map((name) => (
                    <option key={name} value={name}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </div>
          )}
        </Field>
        <Button kind="primary" submit disabled={!amount.trim()}>
          {t('count_add')}
        </Button>
        {finding.kind === 'package' && finding.offered && (
          <OfferedAmount amount={finding.offered} unit={unit} onEnter={onEnter} />
        )}
        <Button onPress={() => onEnter('0')}>{t('count_none_there')}</Button>
        <Button kind="quiet" onPress={onSkip}>
          {t('count_skip')}
        </Button>
      </div>
    </form>
  );
}

function OfferedAmount({ amount, unit, onEnter }: { amount: string; unit: string; onEnter: (amount: string) => void }) {
  const { t } = useWords();
  return <Button onPress={() => onEnter(amount)}>{t('check_as_shipped', showQuantity(amount, unit))}</Button>;
}

/** Tags that may be meant, each to be taken with a press. */
export function NearTags({ near, onTake }: { near: readonly string[]; onTake: (tag: string) => void }) {
  const { t } = useWords();
  if (!near.length) return null;
  return (
    <div class="row">
      {near.map((tag) => (
        <Button key={tag} kind="link" onPress={() => onTake(tag)}>
          {t('readings_near_take', tag)}
        </Button>
      ))}
    </div>
  );
}
