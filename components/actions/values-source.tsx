import { useState } from 'preact/hooks';
import { Button } from '../button';
import { Field } from '../field';
import { FileDrop } from '../readings/file-drop';
import { useWords } from '../words';

/** What a {@link ValuesSource} needs. */
export interface ValuesSourceProps {
  /** Headings of the template, as the file may have them. */
  columns: readonly string[];
  /** Further ones in the template, for what some choices demand. */
  more?: number;
  /** Open from the start, where nothing else names the records. */
  isOpen: boolean;
  onTemplate: () => void;
  onFile: (file: File) => void;
  onPaste: (text: string) => void;
}

/** Values line by line: a file, or cells pasted from a spreadsheet, or tags from a scanner. */
export function ValuesSource({ columns, more = 0, isOpen, onTemplate, onFile, onPaste }: ValuesSourceProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  return (
    <details class="values-source" open={isOpen}>
      <summary>{t('values_title')}</summary>
      <div class="stack">
        <p class="muted">
          {t('values_what', columns.join(', '))} {more > 0 && t('values_what_more', String(more))}
        </p>
        <div class="row">
          <Button icon="file" onPress={onTemplate}>
            {t('values_template')}
          </Button>
        </div>
        <FileDrop onFile={onFile} />
        <Field label={t('values_paste')} hint={t('values_paste_hint')}>
          {(wiring) => (
            <textarea
              {...wiring}
              class="input mono"
              rows={4}
              value={text}
              spellcheck={false}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <div class="row">
          <Button disabled={!text.trim()} onPress={() => onPaste(text)}>
            {t('values_take')}
          </Button>
        </div>
      </div>
    </details>
  );
}
