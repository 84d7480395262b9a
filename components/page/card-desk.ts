import type { CardView } from '@/lib/domain/card';
import type { FormView, Problem } from '@/lib/domain/form';
import type { Sentence } from '@/lib/domain/sentence';

/** How sending an action ended. */
type SendReply = { kind: 'queued' } | { kind: 'confirm-elsewhere' } | { kind: 'problems'; problems: Problem[] };

/** How keeping a reading ended. */
type KeepReply = { ok: true } | { ok: false; sentence: Sentence };

/** What a card can ask for. Each answer is null when there was none. */
export interface CardDesk {
  describe(): Promise<CardView | null>;
  form(action: string): Promise<FormView | null>;
  send(action: string, fields: Record<string, string>): Promise<SendReply | null>;
  keep(quantity: string, unit: string): Promise<KeepReply | null>;
  open(route: string): void;
  close(): void;
}
