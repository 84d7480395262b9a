import type { ChainFault, Verified } from '@/lib/domain/activity-chain';
import { Notice } from './notice';
import { useWords } from './words';

/** What a {@link VerifyResult} needs: one result for each facility that was looked at. */
export interface VerifyResultProps {
  results: readonly { name: string; verified: Verified }[];
}

/** What following the chain of activity came to, in words. */
export function VerifyResult({ results }: VerifyResultProps) {
  const { t } = useWords();
  const isSound = results.every(({ verified }) => verified.kind === 'sound');
  const time = (at: number | null) => (at === null ? t('ui_unknown') : new Date(at).toLocaleString());

  function words(name: string, verified: Verified): string {
    if (verified.kind === 'broken') return t('activity_verify_broken', name, faultWords(verified.fault));
    if (verified.newestAt === null) return t('activity_verify_empty', name);
    return t('activity_verify_sound', name, verified.lines.toLocaleString(), time(verified.newestAt));
  }

  function faultWords(fault: ChainFault): string {
    switch (fault.kind) {
      case 'changed':
        return t('activity_verify_changed', String(fault.number), time(fault.at));
      case 'missing':
        return fault.number === fault.until
          ? t('activity_verify_missing_one', String(fault.number))
          : t('activity_verify_missing', String(fault.number), String(fault.until));
      case 'reordered':
        return t('activity_verify_reordered', String(fault.number), time(fault.at));
      case 'unchained':
        return t('activity_verify_unchained', time(fault.at));
      default:
        return fault satisfies never;
    }
  }

  return (
    <Notice tone={isSound ? 'good' : 'bad'} role={isSound ? 'status' : 'alert'}>
      {results.map(({ name, verified }) => (
        <p key={name}>{words(name, verified)}</p>
      ))}
    </Notice>
  );
}
