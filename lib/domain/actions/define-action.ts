import type { z } from 'zod';
import type { FormChoice, Problem } from '../form';
import type { PackageView } from '../records';
import type { MessageKey, Sentence } from '../sentence';

/** What an action may look at: the record, Metrc's vocabularies for this facility, and the facility's calendar day. */
export interface ActionWorld {
  package: PackageView | null;
  reasons: FormChoice[];
  locations: FormChoice[];
  items: FormChoice[];
  /** `YYYY-MM-DD` in the facility's zone. */
  today: string;
}

/** An adjustment event of Metrc's list that carries this action's mark. Signed decimal text. */
export interface MarkedAdjustment {
  quantity: string;
}

/** What was seen when Metrc was read back. */
export interface Seen {
  /** Null: Metrc does not show the record under this license. */
  package: PackageView | null;
  /** Adjustments carrying the action's mark; null when the list could not be read or is not needed. */
  marked: MarkedAdjustment[] | null;
  /** This host is known to list such a write: no row yet means not yet, not never. */
  rowExpected: boolean;
}

/** How often an action took effect, as far as reading back can tell. */
export type Effects = 0 | 1 | 2 | 'unclear';

/** One HTTP request without host, license and keys. */
export interface ActionRequest {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body: Record<string, unknown>[];
}

/** Fields of a package whose change in Metrc since the person decided is a conflict. */
export type Guard = 'quantity' | 'unit' | 'item' | 'place' | 'note' | 'finished' | 'onHold';

/**
 * One write of Metrc, declared once. The queue, the forms, the menu on the page, the activity and the tests read this
 * value and nothing else.
 */
export interface ActionDefinition<S extends z.ZodObject = z.ZodObject> {
  /** Stable name, `package.adjust`. */
  type: string;
  title: MessageKey;
  /** Permission in Metrc's own words (metrc-api section 12). */
  permission: string;
  /** `absolute`: a second identical send is harmless in value. */
  repeat: 'absolute' | 'tag-guarded' | 'harmful';
  /** True: a Metrc page may queue it without our own window. */
  direct: boolean;
  /** Draws the form and checks what comes back; all values arrive as text. */
  input: S;
  /** Is it offered for a record in this state? */
  offered(record: PackageView): boolean;
  /** Values to start the form with. */
  start(world: ActionWorld): Partial<Record<keyof z.infer<S>, string>>;
  /** Every key it reads, changes, creates or names: lanes and dependencies follow from it. */
  records(input: z.infer<S>): string[];
  /** What Metrc would refuse, before queueing and again before sending. */
  problems(input: z.infer<S>, world: ActionWorld): Problem[];
  guards: readonly Guard[];
  /** What the record should look like afterwards. */
  effect(input: z.infer<S>, before: PackageView): Partial<PackageView>;
  /** @param mark short reference to put into a note that Metrc returns, where there is one */
  request(input: z.infer<S>, before: PackageView, mark: string): ActionRequest;
  /** How its effects can be seen (design, section 3). */
  evidence: 'mark' | 'key' | 'counter' | 'value' | 'none';
  effects(input: z.infer<S>, before: PackageView, seen: Seen): Effects;
  describe(input: z.infer<S>, before: PackageView | null): Sentence;
  /** A few characters for the badge. */
  short(input: z.infer<S>, before: PackageView | null): string;
}

/** Declares an action. The only thing it does is to tie the input's type to every member. */
export function defineAction<S extends z.ZodObject>(definition: ActionDefinition<S>): ActionDefinition {
  return definition as unknown as ActionDefinition;
}
