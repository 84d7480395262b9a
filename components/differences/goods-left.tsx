import { leavesWithGoods, type Thresholds } from '@/lib/domain/reconcile/thresholds';
import { CheckRow } from '../check-row';
import { useWords } from '../words';

type Said = Thresholds['goodsLeft'];

/** What {@link GoodsLeft} needs. `reasons` are Metrc's names of this state; none before they were read. */
export interface GoodsLeftProps {
  reasons: readonly string[];
  said: Said;
  onSay: (said: Said) => void;
}

/** By which adjustment reasons the goods leave the shelf as well: those change nothing about an earlier count. */
export function GoodsLeft({ reasons, said, onSay }: GoodsLeftProps) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('policy_goods_left')}</legend>
      <p class="muted">{t('policy_goods_left_what')}</p>
      {reasons.length === 0 && <p class="muted">{t('policy_goods_left_none')}</p>}
      <div class="check-grid">
        {reasons.map((reason) => (
          <CheckRow
            key={reason}
            name="goods-left"
            value={reason}
            checked={leavesWithGoods(reason, said)}
            onChange={(leaves) => onSay({ ...said, [reason]: leaves })}
          >
            {reason}
          </CheckRow>
        ))}
      </div>
    </fieldset>
  );
}
