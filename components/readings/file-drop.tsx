import { useId, useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useWords } from '../words';

/** What a {@link FileDrop} needs. Without words of its own it asks for a table of readings. */
export interface FileDropProps {
  accept?: string;
  label?: string;
  hint?: string;
  onFile: (file: File) => void;
}

const tables = '.csv,.tsv,.txt,text/csv,text/tab-separated-values';

/** Takes one file, dropped or chosen. Nothing is uploaded: the page reads it here. */
export function FileDrop({ accept = tables, label, hint, onFile }: FileDropProps) {
  const { t } = useWords();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the file input inside does the same
    <div
      class={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="file" />
      <div class="drop-choice">
        <input
          id={id}
          class="visually-hidden"
          type="file"
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files);
            // Choosing the same file again, after it was mended, must be heard.
            event.currentTarget.value = '';
          }}
        />
        <label class="button" for={id}>
          {label ?? t('readings_file')}
        </label>
        <span class="field-hint">{hint ?? t('readings_file_hint')}</span>
      </div>
    </div>
  );
}
