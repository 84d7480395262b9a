import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/button';
import { t } from '@/lib/platform/i18n';

const step = 100;

/** The first rows of a list that may be long, and what asks for more of them: nothing where all are shown. */
export function useSteps<T>(rows: readonly T[]): { shown: readonly T[]; more: ComponentChildren } {
  const [limit, setLimit] = useState(step);
  const hidden = rows.length - limit;
  const more = hidden > 0 && (
    <div>
      <Button onPress={() => setLimit(limit + step)}>
        {t('differences_more', Math.min(step, hidden).toLocaleString())}
      </Button>
    </div>
  );
  return { shown: rows.slice(0, limit), more };
}
