import type { ComponentChildren } from 'preact';
import { showQuantity } from '@/lib/domain/quantity';
import type { Difference } from '@/lib/domain/reconcile/difference';
import { Age, instantText } from '../age';
import { useWords } from '../words';
import { DeedList } from './deed-list';
import { itemText } from './difference-words';

/** What {@link DifferenceDetails} need. */
export interface DifferenceDetailsProps {
  difference: Difference;
  /** What explains it, with the arithmetic. */
  causes?: ComponentChildren;
  /** What can be done with it. */
  children?: ComponentChildren;
  clock?: () => number;
}

/** All of one difference: what each side says and when, what was tolerated, what explains it, what was done. */
export function DifferenceDetails({ difference, causes, children, clock = Date.now }: DifferenceDetailsProps) {
  const { t, tell } = useWords();
  const item = itemText(difference);
  const { firstSeenAt, agreedUntil, pair, reopened, tolerance, variance } = difference;
  return (
    <div class="difference-details">
      <div class="stack-tight">
        <p>{tell(difference.sentence)}</p>
        <dl class="facts">
          {item && (
            <>
              <dt>{t('differences_item')}</dt>
              <dd>{item}</dd>
            </>
          )}
          <OnHandFacts difference={difference} clock={clock} />
          <MetrcFacts difference={difference} clock={clock} />
          {tolerance !== null && variance && (
            <>
              <dt>{t('differences_tolerance')}</dt>
              <dd>{showQuantity(tolerance, variance.unit)}</dd>
            </>
          )}
          <dt>{t('differences_first_seen')}</dt>
          <dd>
            <Age at={firstSeenAt} withTime clock={clock} />
          </dd>
          <dt>{t('differences_agreed_until')}</dt>
          <dd>
            {agreedUntil === null ? t('differences_never_agreed') : <Age at={agreedUntil} withTime clock={clock} />}
          </dd>
          {reopened > 0 && (
            <>
              <dt>{t('differences_reopened')}</dt>
              <dd>{t('differences_times', String(reopened))}</dd>
            </>
          )}
          {pair && (
            <>
              <dt>{t('differences_pair')}</dt>
              <dd>
                <span class="mono">{pair}</span> <span class="muted">{t('differences_pair_why')}</span>
              </dd>
            </>
          )}
        </dl>
        {causes}
        <DeedList deeds={difference.deeds} clock={clock} />
      </div>
      <div class="stack-tight">{children}</div>
    </div>
  );
}

interface SideProps {
  difference: Difference;
  clock: () => number;
}

function OnHandFacts({ difference: { onHand, missingFrom }, clock }: SideProps) {
  const { t } = useWords();
  if (!onHand && !missingFrom) return null;
  const asOf = onHand?.asOf ?? missingFrom?.asOf ?? 0;
  return (
    <>
      <dt>{onHand?.source ?? missingFrom?.source}</dt>
      <dd>
        {onHand ? showQuantity(onHand.quantity, onHand.unit) : t('differences_not_listed')}
        {onHand?.place && `, ${onHand.place}`}
        <span class="muted"> {t('differences_as_of', instantText(asOf, clock()))}</span>
      </dd>
    </>
  );
}

function MetrcFacts({ difference: { metrc, metrcKnownUntil }, clock }: SideProps) {
  const { t } = useWords();
  return (
    <>
      <dt>{t('differences_metrc')}</dt>
      <dd>
        {metrc ? showQuantity(metrc.quantity, metrc.unit) : t('differences_not_in_metrc')}
        {metrc?.place && `, ${metrc.place}`}
        {metrcKnownUntil !== null && (
          <span class="muted"> {t('differences_read_until', instantText(metrcKnownUntil, clock()))}</span>
        )}
        {metrc && metrc.adjustedSince !== '0' && (
          <span class="muted"> {t('differences_adjusted_since', showQuantity(metrc.adjustedSince, metrc.unit))}</span>
        )}
      </dd>
    </>
  );
}
