import { useId } from 'preact/hooks';
import { Button } from '../button';
import { useWords } from '../words';

/** What an {@link ApproveAction} needs. */
export interface ApproveActionProps {
  /** Who took the action. */
  taker: string;
  /** Whose keys are open here; null where none are. */
  person: string | null;
  busy: boolean;
  onApprove: () => void;
}

/** Approves an action of somebody else's. To its taker it says who may. */
export function ApproveAction({ taker, person, busy, onApprove }: ApproveActionProps) {
  const { t } = useWords();
  const id = useId();
  const isOther = person !== null && person.trim().toLowerCase() !== taker.trim().toLowerCase();
  return (
    <div class="row">
      {isOther && (
        <Button kind="primary" busy={busy} describedBy={id} onPress={onApprove}>
          {t('approve', person)}
        </Button>
      )}
      <p id={id} class="muted">
        {t(isOther ? 'approve_sent_by' : 'approve_who', taker)}
      </p>
    </div>
  );
}
