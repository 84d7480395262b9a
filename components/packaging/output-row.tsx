import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FormChoice, Problem } from '@/lib/domain/form';
import type { Output, Source } from '@/lib/domain/packaging/balance';
import { unitAbbreviation } from '@/lib/domain/quantity';
import { Button } from '../button';
import { Icon } from '../icon';
import { useWords } from '../words';

/** What an {@link OutputRow} needs. */
export interface OutputRowProps {
  output: Output;
  index: number;
  sources: readonly Source[];
  units: readonly FormChoice[];
  /** Id of the list of items. */
  list: string;
  hasBatch: boolean;
  /** What nobody explains, in words. */
  rest: string;
  ownProblems: readonly Problem[];
  onChange: (index: number, change: Partial<Output>) => void;
  onRemove: (index: number) => void;
}

/** One package that is made: what it takes, what it holds. Every input says by its name to which package it belongs. */
export function OutputRow(props: OutputRowProps) {
  const { output, index, sources, units, list, hasBatch, ownProblems, onChange } = props;
  const { t, tell } = useWords();
  const errors = useId();
  const nth = String(index + 1);
  const isWrong = (...fields: string[]) =>
    ownProblems.some(({ field }) => field !== undefined && fields.includes(field));

  function input(name: string, value: string, change: (value: string) => Partial<Output>, more: object = {}) {
    return (
      <input
        class="input"
        aria-label={t('pack_of', name, nth)}
        aria-describedby={ownProblems.length ? errors : undefined}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onChange(index, change(event.currentTarget.value))}
        {...more}
      />
    );
  }
  const invalid = (...fields: string[]) => (isWrong(...fields) ? { 'aria-invalid': 'true' } : {});
  const cells: ComponentChildren[] = sources.map(({ tag, unit }) => (
    <td key={tag}>
      <div class="input-with-unit">
        {input(
          t('pack_taken_of', tag),
          output.taken[tag] ?? '',
          (value) => ({ taken: { ...output.taken, [tag]: value } }),
          { inputMode: 'decimal', ...invalid('used', 'more') },
        )}
        <span class="muted">{unitAbbreviation(unit)}</span>
      </div>
    </td>
  ));
  return (
    <>
      <tr>
        <td class="pack-tag">
          {input(t('field_new_tag'), output.newTag, (newTag) => ({ newTag }), { maxLength: 24, ...invalid('newTag') })}
        </td>
        {cells}
        <td>
          {input(t('pack_makes'), output.quantity, (quantity) => ({ quantity }), {
            inputMode: 'decimal',
            ...invalid('quantity'),
          })}
        </td>
        <td>
          <select
            class="input"
            aria-label={t('pack_of', t('field_unit'), nth)}
            value={output.unit}
            onChange={(event) => onChange(index, { unit: event.currentTarget.value })}
          >
            {withOwn(units, output.unit).map((unit) => (
              <option key={unit} value={unit}>
                {unit}
              </option>
            ))}
          </select>
        </td>
        <td class="pack-item">
          {input(t('field_item'), output.item, (item) => ({ item }), { list, ...invalid('item') })}
        </td>
        {hasBatch && (
          <td>
            {input(t('field_production_batch'), output.batch, (batch) => ({ batch }), invalid('productionBatch'))}
          </td>
        )}
        <td class="number nowrap">{props.rest}</td>
        <td>
          <Button kind="quiet" onPress={() => props.onRemove(index)}>
            <Icon name="stop" />
            <span class="visually-hidden">{t('pack_of', t('pack_remove'), nth)}</span>
          </Button>
        </td>
      </tr>
      {ownProblems.length > 0 && (
        <tr>
          <td id={errors} colSpan={sources.length + (hasBatch ? 7 : 6)}>
            {ownProblems.map((problem) => (
              <span key={tell(problem.sentence)} class="line-problem">
                <Icon name="alert" />
                {tell(problem.sentence)}
              </span>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

/** The list of units may not have been read yet. */
function withOwn(units: readonly FormChoice[], own: string): string[] {
  const names = units.map(({ value }) => value);
  return names.includes(own) ? names : [own, ...names];
}
