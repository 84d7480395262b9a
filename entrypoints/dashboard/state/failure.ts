import { RequestFailed } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';

/** A failed request in a person's words. Details are for the background's log, not for the screen. */
export function failureText(error: unknown): string {
  if (error instanceof RequestFailed && error.kind === 'reload') return t('ui_failed_reload');
  if (error instanceof RequestFailed && error.kind === 'refused') return t('ui_failed_refused', error.message);
  return t('ui_failed_broken');
}
