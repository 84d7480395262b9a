import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { SelectField } from '../select-field';
import { TextField } from '../text-field';
import { useWords } from '../words';

/** What a {@link ScanField} needs. */
export interface ScanFieldProps {
  /** Places between which whoever counts may say where they are; none: that is not asked. */
  places: readonly string[];
  place: string | null;
  /** A quantity is being asked for: the cursor belongs there, and comes back afterwards. */
  isAsking: boolean;
  onPlace: (place: string | null) => void;
  onTyped: (text: string) => void;
}

/** Where a tag is typed that no scanner reads, and where whoever counts says in which place that is. */
export function ScanField({ places, place, isAsking, onPlace, onTyped }: ScanFieldProps) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (!isAsking) form.current?.querySelector('input')?.focus();
  }, [isAsking]);
  return (
    <form
      ref={form}
      class="scan-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (!text.trim()) return;
        onTyped(text);
        setText('');
      }}
    >
      <TextField label={t('count_scan')} name="scan" value={text} maxLength={200} onText={setText} />
      <Button submit disabled={!text.trim()}>
        {t('count_take')}
      </Button>
      {places.length > 0 && (
        <SelectField
          label={t('count_zone')}
          name="zone"
          value={place ?? ''}
          placeholder={t('count_zone_none')}
          choices={places.map((name) => ({ value: name, label: name }))}
          onChoose={(name) => onPlace(name || null)}
        />
      )}
    </form>
  );
}
