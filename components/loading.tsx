import { useEffect, useState } from 'preact/hooks';
import { useWords } from './words';

/** Sooner than this nobody wonders, and a flash would disturb. */
const quietMs = 150;

/** Stands where a screen will be, once waiting for it can be felt. The status is there from the start, to be heard. */
export function Loading() {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="loading" role="status">
      {isShown && (
        <>
          <p class="muted">{t('ui_loading')}</p>
          <div class="loading-bar" aria-hidden="true" />
          <div class="loading-bar loading-bar-short" aria-hidden="true" />
        </>
      )}
    </div>
  );
}
