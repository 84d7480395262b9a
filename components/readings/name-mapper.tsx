import type { OpenName } from '@/lib/domain/readings/read-lines';
import { nameKey } from '@/lib/domain/readings/read-lines';
import { Button } from '../button';
import { useWords } from '../words';

/** What stands for "this name means nothing to Metrc". */
const nothing = '\u0000';

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

/** How many names are drawn: more of them are no names to be mapped, but a wrong column. */
const mostNames = 60;

/** Maps what a file calls things to what Metrc calls them, once: it is remembered. Nothing has to be mapped. */
export function NameMapper(props: NameMapperProps) {
  const { title, what, names, choices, said, suggested, mayBeNothing, onSay } = props;
  const { t } = useWords();
  const shown = names.slice(0, mostNames);
  const open = shown.filter(({ name }) => said[nameKey(name)] === undefined && suggested.has(name));
  return (
    <details class="name-mapper" open={names.length <= 8}>
      <summary>
        {title} <span class="muted number">{names.length.toLocaleString()}</span>
      </summary>
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
        <ul class="name-list">
          {shown.map(({ name, rows }) => {
            const value = said[nameKey(name)];
            const hint = suggested.get(name);
            return (
              <li key={nameKey(name)}>
                <span>
                  {name} <span class="muted number">{t('readings_names_rows', rows.toLocaleString())}</span>
                </span>
                <select
                  class="input"
                  aria-label={t('readings_names_means', name)}
                  value={value === null ? nothing : (value ?? '')}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value;
                    if (chosen) onSay({ [nameKey(name)]: chosen === nothing ? null : chosen });
                  }}
                >
                  <option value="">{hint ? t('readings_names_perhaps', hint) : t('ui_choose')}</option>
                  {mayBeNothing && <option value={nothing}>{t('readings_names_nothing')}</option>}
                  {choices.map((choice) => (
                    <option key={choice} value={choice}>
                      {choice}
                    </option>
                  ))}
                </select>
              </li>
            );
          })}
        </ul>
        {names.length > mostNames && (
          <p class="muted">{t('readings_names_more', (names.length - mostNames).toLocaleString())}</p>
        )}
      </div>
    </details>
  );
}
