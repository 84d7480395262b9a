import { useId } from 'preact/hooks';
import type { FormChoice, Problem } from '@/lib/domain/form';
import type { Output, Packaging, Source } from '@/lib/domain/packaging/balance';
import { compareAmounts, showQuantity } from '@/lib/domain/quantity';
import { Button } from '../button';
import { useWords } from '../words';
import { OutputRow } from './output-row';
import { SourceHeading } from './source-heading';

/** What an {@link OutputTable} needs. */
export interface OutputTableProps {
  sources: readonly Source[];
  outputs: readonly Output[];
  sums: Packaging;
  items: readonly FormChoice[];
  units: readonly FormChoice[];
  /** Whether packages have a production batch number. */
  hasBatch: boolean;
  /** What is wrong with each package. */
  problems: readonly (readonly Problem[])[];
  onChange: (index: number, change: Partial<Output>) => void;
  onRemove: (index: number) => void;
  onRemoveSource: (tag: string) => void;
}

/** Ingredients beside each other, packages below each other: who gives what to whom, and what nobody explains. */
export function OutputTable(props: OutputTableProps) {
  const { sources, outputs, sums, items } = props;
  const { t } = useWords();
  const list = useId();
  const caption = t('pack_table');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={caption}>
      <datalist id={list}>
        {items.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <table class="table pack-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pack_package')}</th>
            {sources.map((source) => (
              <SourceHeading key={source.tag} source={source} onRemove={() => props.onRemoveSource(source.tag)} />
            ))}
            <th scope="col">{t('pack_makes')}</th>
            <th scope="col" class="number">
              {t('pack_rest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {outputs.map((output, index) => (
            <OutputRow
              key={index}
              {...props}
              output={output}
              index={index}
              list={list}
              rest={restWords(sums, index)}
              ownProblems={props.problems[index] ?? []}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('pack_left')}</th>
            {sources.map(({ tag, unit }) => {
              const left = sums.sources.get(tag)?.left ?? '0';
              const isOver = compareAmounts(left, '0') < 0;
              return (
                <td key={tag} class={isOver ? 'number field-error' : 'number'}>
                  {isOver ? t('pack_over', showQuantity(left.replace('-', ''), unit)) : showQuantity(left, unit)}
                </td>
              );
            })}
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </section>
  );

  function restWords({ unit, outputs: balances }: Packaging, index: number): string {
    const rest = balances[index]?.rest;
    return unit === null || rest === undefined ? '–' : showQuantity(rest, unit);
  }
}

/** Adds a package to the table, or ten of them for a long day. */
export function MorePackages({ onAdd }: { onAdd: (count: number) => void }) {
  const { t } = useWords();
  return (
    <div class="row">
      <Button onPress={() => onAdd(1)}>{t('pack_add')}</Button>
      <Button kind="quiet" onPress={() => onAdd(10)}>
        {t('pack_add_ten')}
      </Button>
    </div>
  );
}
