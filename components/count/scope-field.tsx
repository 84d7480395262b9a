import { useState } from 'preact/hooks';
import type { CountScope } from '@/lib/domain/count/count-session';
import { RadioGroup } from '../radio-group';
import { ScopePicker } from '../readings/scope-picker';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link ScopeField} needs. */
export interface ScopeFieldProps {
  scope: CountScope;
  /** Metrc's names; none: that way of counting is not offered. */
  places: readonly string[];
  items: readonly string[];
  /** What is asked, where it is not what is counted. */
  legend?: string;
  /** What choosing everything means, where it is not every package. */
  allHint?: string;
  onChange: (scope: CountScope) => void;
}

/** As many items as a person looks through without typing. */
const mostItems = 60;

/** What is counted: everything, some places, or some items. A recount names its packages itself. */
export function ScopeField({ scope, places, items, legend, allHint, onChange }: ScopeFieldProps) {
  const { t } = useWords();
  if (scope.by === 'tags') return <p>{t('count_scope_tags', scope.tags.length.toLocaleString())}</p>;
  if (scope.by === 'delivery') return <p>{scope.name}</p>;
  const chosen = scope.by === 'all' ? [] : scope.names;
  const choices = [
    { value: 'all' as const, label: t('count_scope_all'), hint: allHint ?? t('count_scope_all_hint') },
    ...(places.length
      ? [
          {
            value: 'places' as const,
            label: t('count_scope_places'),
            more: (
              <ScopePicker names={places} chosen={chosen} onChange={(names) => onChange({ by: 'places', names })} />
            ),
          },
        ]
      : []),
    ...(items.length
      ? [
          {
            value: 'items' as const,
            label: t('count_scope_items'),
            more: <ItemPicker items={items} chosen={chosen} onChange={(names) => onChange({ by: 'items', names })} />,
          },
        ]
      : []),
  ];
  return (
    <RadioGroup
      legend={legend ?? t('count_scope')}
      name="count-scope"
      value={scope.by}
      onChoose={(by) => onChange(by === 'all' ? { by } : { by, names: [] })}
      choices={choices}
    />
  );
}

function ItemPicker({
  items,
  chosen,
  onChange,
}: {
  items: readonly string[];
  chosen: readonly string[];
  onChange: (names: string[]) => void;
}) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const found = items.filter((name) => name.toLowerCase().includes(text.trim().toLowerCase()));
  const shown = [...chosen, ...found.filter((name) => !chosen.includes(name))].slice(0, mostItems + chosen.length);
  return (
    <div class="stack-tight">
      <TextField label={t('count_find_item')} name="find-item" type="search" value={text} onText={setText} />
      <ScopePicker names={shown} chosen={chosen} onChange={onChange} />
      {found.length > mostItems && (
        <p class="muted">{t('count_items_first', String(mostItems), found.length.toLocaleString())}</p>
      )}
    </div>
  );
}
