import type { ComponentChildren } from 'preact';
import type { CardView, LayerLine, LayerView } from '@/lib/domain/card';
import type { VerdictCode } from '@/lib/domain/verdict';
import { ageSentence, instantText } from '../age';
import { useWords } from '../words';

type Part = 'quantity' | 'place' | 'item';

/** Which part of the two records a verdict is about. */
const differing: Partial<Record<VerdictCode, Part>> = {
  variance: 'quantity',
  timing: 'quantity',
  'unit-mismatch': 'quantity',
  'place-mismatch': 'place',
  'item-mismatch': 'item',
};

/** The three layers of a record side by side. None of them is presented as the truth: each has source and age. */
export function CardLayers({ view, now = Date.now() }: { view: CardView; now?: number }) {
  const { t, tell } = useWords();
  const marked = differing[view.verdict.code] ?? null;
  return (
    <div class="layers">
      {view.page ? (
        <Layer title={t('card_page')} layer={view.page} none="" marked={null} now={now} />
      ) : (
        <Layer title={t('card_on_hand')} layer={view.onHand} none={t('card_on_hand_none')} marked={marked} now={now} />
      )}
      <Layer title={t('card_metrc')} layer={view.metrc} none={t('card_metrc_none')} marked={marked} now={now} />
      <LayerBox title={t('card_queue')}>
        {view.queue.length === 0 ? (
          <p class="none">{t('card_queue_none')}</p>
        ) : (
          <ul class="queue">
            {view.queue.map((line) => (
              <li key={line.id} class={line.needsPerson ? 'bad' : undefined}>
                <b>{tell(line.what)}</b> <span>{tell(line.state)}</span>
              </li>
            ))}
          </ul>
        )}
      </LayerBox>
    </div>
  );
}

interface LayerProps {
  title: string;
  layer: LayerView | null;
  none: string;
  marked: Part | null;
  now: number;
}

function Layer({ title, layer, none, marked, now }: LayerProps) {
  const { t, tell } = useWords();
  if (!layer) {
    return (
      <LayerBox title={title}>
        <p class="none">{none}</p>
      </LayerBox>
    );
  }
  const source = tell(layer.source);
  return (
    <LayerBox title={title}>
      {layer.lines ? (
        <Lines lines={layer.lines} />
      ) : (
        <Value text={layer.quantity ?? t('card_quantity_none')} part="quantity" marked={marked} />
      )}
      {layer.place && <Value text={layer.place} part="place" marked={marked} />}
      {marked === 'item' && layer.item && <Value text={layer.item} part="item" marked={marked} />}
      <p class="source">
        {source !== title && source}
        {layer.at !== null && (
          <time dateTime={new Date(layer.at).toISOString()}>
            {instantText(layer.at, now)}, {tell(ageSentence(layer.at, now))}
          </time>
        )}
      </p>
    </LayerBox>
  );
}

function LayerBox({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="layer">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** The fields of a record that is no package. */
function Lines({ lines }: { lines: readonly LayerLine[] }) {
  const { t } = useWords();
  if (!lines.length) return <p class="none">{t('card_lines_none')}</p>;
  return (
    <dl class="lines">
      {lines.map(({ name, value, differs }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd class={differs ? 'differs' : undefined}>
            {value}
            {differs && <Differs />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A sign for the eye, words for the ear. */
function Differs() {
  const { t } = useWords();
  return (
    <>
      <span aria-hidden="true"> ≠</span>
      <span class="visually-hidden">{t('card_differs')}</span>
    </>
  );
}

/** One value; where the records differ it is marked by a sign and said aloud, not by colour alone. */
function Value({ text, part, marked }: { text: string; part: Part; marked: Part | null }) {
  const differs = part === marked;
  return (
    <p class={`value ${part}${differs ? ' differs' : ''}`}>
      {text}
      {differs && <Differs />}
    </p>
  );
}
