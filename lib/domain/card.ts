import type { FacilityStatus } from './facility-status';
import type { ActivityRecord } from './records';
import type { Sentence } from './sentence';
import type { Verdict } from './verdict';

/** One of the three layers of a record as the card shows it. Instants are epoch ms UTC. */
export interface LayerView {
  /** Quantity with unit abbreviation, `96 ea`; null when the layer has none. */
  quantity: string | null;
  place: string | null;
  item: string | null;
  /** Where it comes from: `Metrc`, `Count 14:05`, a file's name. */
  source: Sentence;
  at: number | null;
}

/** One line of a record's history, newest first. */
export interface HistoryLine {
  at: number;
  kind?: ActivityRecord['kind'];
  who: string;
  what: Sentence;
  before?: string;
  after?: string;
}

/** One action of the queue as the card and the queue screen show it. */
export interface QueueLine {
  id: string;
  what: Sentence;
  state: Sentence;
  needsPerson: boolean;
}

/** All the card of one row needs. */
export interface CardView {
  tag: string;
  verdict: Verdict;
  metrc: LayerView | null;
  onHand: LayerView | null;
  queue: QueueLine[];
  history: HistoryLine[];
  /** Actions offered for this record, in order. Empty without API keys. */
  actions: { type: string; title: Sentence }[];
  /** Unit in which on hand may be typed: abbreviation and full name. */
  unit: { abbreviation: string; name: string } | null;
  status: FacilityStatus;
}
