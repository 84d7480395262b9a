import { ApiError } from '../../data/metrc/api-error';
import { type Sentence, say } from '../../domain/sentence';

/** Why a pull, or a connection, failed: one plain sentence, in the place where the person is. */
export function failureSentence(error: unknown): Sentence {
  if (error instanceof ApiError) {
    switch (error.kind) {
      case 'offline':
        return say('failed_offline');
      case 'down':
        return say('failed_down');
      case 'rate-limited':
        return say('failed_rate_limited');
      case 'unauthorized':
        return say('failed_keys');
      case 'forbidden':
        return say('failed_forbidden');
      case 'refused':
      case 'window-too-wide':
        return error.said ? say('failed_refused', error.said) : say('failed_down');
      default:
        return error.kind satisfies never;
    }
  }
  if (isQuota(error)) return say('failed_disk_full');
  return say('failed_inside', error instanceof Error ? error.name : String(error));
}

/** True for a failure that passes by itself: outages and rate limits, not keys, refusals or a full disk. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && ['offline', 'down', 'rate-limited'].includes(error.kind);
}

// Dexie wraps the real reason of an aborted transaction in `inner`.
function isQuota(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: string; inner?: { name?: string } };
  return name === 'QuotaExceededError' || inner?.name === 'QuotaExceededError';
}
