import type { Source } from '@/lib/domain/packaging/balance';
import { showQuantity } from '@/lib/domain/quantity';
import { Button } from '../button';
import { useWords } from '../words';

/** A tag is long, its column narrow: it breaks in the middle. */
const half = 12;

/** An ingredient above its column: what it is, how much of it is free, and what its lab tests say. */
export function SourceHeading({ source, onRemove }: { source: Source; onRemove: () => void }) {
  const { t } = useWords();
  const { tag, item, unit, available, lab } = source;
  return (
    <th scope="col" class="pack-source">
      <span class="mono">
        {tag.slice(0, half)}
        <wbr />
        {tag.slice(half)}
      </span>
      <span>{item}</span>
      <span class="number">{t('pack_available', showQuantity(available, unit))}</span>
      <span class="muted">{t('pack_lab', lab ?? t('pack_lab_none'))}</span>
      <Button kind="link" onPress={onRemove}>
        {t('pack_remove_source')}
      </Button>
    </th>
  );
}
