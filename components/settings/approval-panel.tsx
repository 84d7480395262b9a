import type { FacilityKey } from '@/lib/domain/facility';
import { CheckRow } from '../check-row';
import { Notice } from '../notice';
import { useWords } from '../words';

/** What an {@link ApprovalPanel} needs: one row for each facility that has keys. */
export interface ApprovalPanelProps {
  approvals: readonly { facility: FacilityKey; name: string; on: boolean }[];
  failure: string | null;
  onChoose: (facility: FacilityKey, on: boolean) => void;
}

/** At which facilities a second person has to approve what is sent. */
export function ApprovalPanel({ approvals, failure, onChoose }: ApprovalPanelProps) {
  const { t } = useWords();
  return (
    <section class="panel settings stack-tight" aria-labelledby="approval-title">
      <h2 id="approval-title">{t('approval_title')}</h2>
      <p class="muted">{t('approval_why')}</p>
      {approvals.map(({ facility, name, on }) => (
        <CheckRow
          key={facility}
          checked={on}
          name="approval"
          value={facility}
          onChange={(now) => onChoose(facility, now)}
        >
          {t('approval_at', name)}
        </CheckRow>
      ))}
      {failure && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
    </section>
  );
}
