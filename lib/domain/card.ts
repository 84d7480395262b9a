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
  /** Of a record that is no package: its fields in words, in the same order on both sides. */
  lines?: LayerLine[];
}

/** One field of a layer. */
export interface LayerLine {
  name: string;
  value: string;
  /** Page and Metrc say different things here. */
  differs: boolean;
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
  /** What forms and actions call it: the tag of a package, Metrc's Id of anything else. */
  target: string;
  /** The list it stands in; absent for a package. */
  list?: Sentence;
  verdict: Verdict;
  metrc: LayerView | null;
  onHand: LayerView | null;
  /** Of a record that nobody counts: what the page shows, in the place of what is on hand. */
  page?: LayerView;
  queue: QueueLine[];
  history: HistoryLine[];
  /** When the difference was first seen, and until when both agreed; null parts where that is not known. */
  since: { firstSeenAt: number | null; agreedUntil: number | null };
  /** Actions offered for this record, in order. Empty without API keys. */
  actions: { type: string; title: Sentence }[];
  /** Unit in which on hand may be typed: abbreviation and full name. */
  unit: { abbreviation: string; name: string } | null;
  status: FacilityStatus;
}
