import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import type { FacilityKey } from '@/lib/domain/facility';
import { t } from '@/lib/platform/i18n';
import { WhatCame } from './what-came';

interface GroupQueuedProps {
  facility: FacilityKey;
  /** Id of the group. */
  id: string;
  count: number;
  title: string;
  onClose: () => void;
}

/** The end of a group's form: it is in the queue, where to look, and how far it is while one waits for it. */
export function GroupQueued({ facility, id, count, title, onClose }: GroupQueuedProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <section ref={box} class="panel" aria-label={title}>
      <Notice tone="good" role="status">
        {t('lines_queued', count.toLocaleString())} <a href="#/queue">{t('actions_see_queue')}</a>
      </Notice>
      <WhatCame facility={facility} id={id} />
      <div class="form-end">
        <Button onPress={onClose}>{t('ui_close')}</Button>
      </div>
    </section>
  );
}
