import { useId, useState } from 'preact/hooks';
import type { OpenName } from '@/lib/domain/readings/read-lines';
import { nameKey } from '@/lib/domain/readings/read-lines';
import { Button } from '../button';
import { useWords } from '../words';

/** What a {@link NameMapper} needs. `said` is by `nameKey`; null means "nothing in Metrc". */
export interface NameMapperProps {
  title: string;
  what: string;
  names: readonly OpenName[];
  /** Metrc's own names. */
  choices: readonly string[];
  said: Readonly<Record<string, string | null>>;
  suggested: ReadonlyMap<string, string>;
  /** A name may mean nothing to Metrc. */
  mayBeNothing: boolean;
  onSay: (said: Record<string, string | null>) => void;
}

/** Names drawn at once: more of them are asked for. */
const step = 20;

/** Maps what a file calls things to what Metrc calls them, once: it is remembered. Nothing has to be mapped. */
export function NameMapper(props: NameMapperProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(props.names.length <= 8);
  return (
    // What is folded away is not drawn: there may be hundreds of names.
    <details class="name-mapper" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {props.title} <span class="muted number">{t('readings_names_rows', props.names.length.toLocaleString())}</span>
      </summary>
      {isOpen && <Names {...props} />}
    </details>
  );
}

function Names({ what, names, choices, said, suggested, mayBeNothing, onSay }: NameMapperProps) {
  const { t } = useWords();
  const [limit, setLimit] = useState(step);
  const id = useId();
  const nothing = t('readings_names_nothing');
  const shown = names.slice(0, limit);
  const open = names.filter(({ name }) => said[nameKey(name)] === undefined && suggested.has(name));
  return (
    <div class="stack-tight">
      <p class="muted">{what}</p>
      {open.length > 0 && (
        <div>
          <Button
            onPress={() =>
              onSay(Object.fromEntries(open.map(({ name }) => [nameKey(name), suggested.get(name) ?? null])))
            }
          >
            {t('readings_names_take', open.length.toLocaleString())}
          </Button>
        </div>
      )}
      <datalist id={id}>
        {mayBeNothing && <option value={nothing} />}
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
      <ul class="name-list">
        {shown.map(({ name, rows }) => {
          const value = said[nameKey(name)];
          const hint = suggested.get(name);
          return (
            <li key={nameKey(name)}>
              <span>
                {name} <span class="muted number">{t('readings_names_rows', rows.toLocaleString())}</span>
              </span>
              <input
                class="input"
                list={id}
                autocomplete="off"
                aria-label={t('readings_names_means', name)}
                placeholder={hint ? t('readings_names_perhaps', hint) : t('ui_choose')}
                value={value === null ? nothing : (value ?? '')}
                onInput={(event) => {
                  const meant = meantBy(event.currentTarget.value, choices);
                  if (meant) onSay({ [nameKey(name)]: meant });
                  else if (mayBeNothing && event.currentTarget.value === nothing) onSay({ [nameKey(name)]: null });
                }}
              />
            </li>
          );
        })}
      </ul>
      {names.length > limit && (
        <div>
          <Button onPress={() => setLimit(limit + step)}>
            {t('differences_more', Math.min(step, names.length - limit).toLocaleString())}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The one of Metrc's names that was typed whole, in any case. */
function meantBy(text: string, choices: readonly string[]): string | undefined {
  return choices.find((choice) => nameKey(choice) === nameKey(text));
}
