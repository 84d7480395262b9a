import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { TextField } from '@/components/text-field';
import { t } from '@/lib/platform/i18n';

/** Adds an ingredient by its tag, typed or scanned: a scanner ends with Enter. */
export function AddSource({ busy, onAdd }: { busy: boolean; onAdd: (tag: string) => void }) {
  const [tag, setTag] = useState('');
  return (
    <form
      class="row add-source"
      onSubmit={(event) => {
        event.preventDefault();
        if (!tag.trim()) return;
        onAdd(tag);
        setTag('');
      }}
    >
      <TextField label={t('pack_add_source')} name="source" value={tag} maxLength={40} onText={setTag} />
      <Button submit busy={busy}>
        {t('pack_add_source_do')}
      </Button>
    </form>
  );
}
