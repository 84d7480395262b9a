import { Icon } from './icon';
import { useWords } from './words';

/** One value and what became of it. */
export function Change({ before, after }: { before: string; after: string }) {
  const { t } = useWords();
  return (
    <span class="change number">
      <span class="visually-hidden">{t('activity_before')}</span>
      {before}
      <Icon name="arrow" />
      <span class="visually-hidden">{t('activity_after')}</span>
      <strong>{after}</strong>
    </span>
  );
}
