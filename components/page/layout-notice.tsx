import { useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useWords } from '../words';
import { fromPerson } from './from-person';

/** What a {@link LayoutNotice} needs. */
export interface LayoutNoticeProps {
  /** Rows of the grid that could be read, and all of them. */
  readable: number;
  all: number;
  /** How the page is built, without its data. */
  report(): string;
  /** @returns false where the page does not let anything be copied */
  copy(text: string): Promise<boolean>;
}

/** Says that a grid cannot be read, and hands out what helps to mend that. */
export function LayoutNotice({ readable, all, report, copy }: LayoutNoticeProps) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const [text, setText] = useState<string | null>(null);

  async function hand() {
    const written = report();
    const done = await copy(written);
    setCopied(done);
    setText(done ? null : written);
  }

  return (
    <section class="layout" aria-label={t('layout_label')}>
      <p>
        <Icon name="alert" />
        <span>
          <b>{t('layout_unknown')}</b> {t('layout_counts', String(readable), String(all))}
        </span>
      </p>
      <button type="button" class="button" onClick={fromPerson(() => void hand())}>
        {t('layout_copy')}
      </button>
      <p class="status" role="status">
        {copied && t('layout_copied')}
        {text !== null && t('layout_not_copied')}
      </p>
      {text !== null && <textarea class="input" readOnly rows={6} aria-label={t('layout_report')} value={text} />}
    </section>
  );
}
