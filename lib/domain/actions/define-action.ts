import type { z } from 'zod';
import type { FormChoice, Problem } from '../form';
import type { PackageView, RecordImage, Subject } from '../records';
import type { MessageKey, Sentence } from '../sentence';
import type { Patch } from '../subject';
import type { ChoiceList } from './choice-lists';

/** Records by the key under which the queue names them; null: Metrc does not show it under this license. */
export type Records = Readonly<Record<string, Subject | null>>;

/** What an action may look at: its record, Metrc's vocabularies for this facility, and the facility's calendar day. */
export interface ActionWorld<V extends Subject | null = Subject | null> {
  record: V | null;
  /** What `reads` names. */
  others: Records;
  /** Rows of Metrc's that carry the name which `finds` asks for. */
  named: readonly Subject[];
  /** Tags that `tags` names: `taken` when Metrc's list of unused ones was read and has it not. */
  tags: Readonly<Record<string, 'free' | 'taken' | 'not-read'>>;
  /** The vocabularies its form needs. A missing or empty list has not been read and refuses nothing. */
  choices: Partial<Record<ChoiceList, FormChoice[]>>;
  /** `YYYY-MM-DD` in the facility's zone. */
  today: string;
  /** The latest time that the facility's wall clock has shown (`latestMomentIn`); without it days alone are looked at. */
  latestMoment?: string;
}

/** An adjustment event of Metrc's list that carries this action's mark. Signed decimal text. */
export interface MarkedAdjustment {
  quantity: string;
}

/** A row under a record, of a list that Metrc only adds to. */
export type Entry = Readonly<Record<string, unknown>> & { Id: number };

/** What was seen when Metrc was read back. */
export interface Seen<V extends Subject | null = Subject | null> {
  /** Null: Metrc does not show the record under this license, or the action has none. */
  record: V | null;
  others: Records;
  /** Rows that carry the name which `finds` asks for; null when their list could not be read. */
  named: readonly Subject[] | null;
  /** Adjustments carrying the action's mark; null when the list could not be read or is not needed. */
  marked: MarkedAdjustment[] | null;
  /** What stands in `entries` under the record; null when its counter tells enough, or the list could not be read. */
  entries: readonly Entry[] | null;
  /** Whether this host lists such a write: where it does, no row yet means not yet, not never. */
  listing: 'lists' | 'lists-none' | 'not-known';
  /** What Metrc answered to a body that could be delivered only once; null when that says nothing. */
  word: 'done' | 'refused' | null;
}

/** How often an action took effect, as far as reading back can tell. */
export type Effects = 0 | 1 | 2 | 'unclear';

/** One HTTP request without host, license and keys. A DELETE of one record by its Id has no body. */
export interface ActionRequest {
  method: 'POST' | 'PUT' | 'DELETE';
  path: string;
  body: Record<string, unknown>[] | null;
}

/** A record by what a read needs: the tag of a package or plant, Metrc's Id of anything else. */
export interface RecordRef {
  entity: string;
  key: string;
}

/**
 * One write of Metrc, declared once. The queue, the forms, the menu on the page, the activity and the tests read this
 * value and nothing else.
 */
export interface ActionDefinition<
  S extends z.ZodObject = z.ZodObject,
  V extends Subject | null = Subject | null,
  I = z.infer<S>,
> {
  /** Stable name, `package.adjust`. */
  type: string;
  title: MessageKey;
  /** What kind of record it is about; null where it begins without one (a new strain). */
  entity: string | null;
  /** What kind of record it makes, where it begins without one: the list that offers it. */
  makes?: string;
  /** Permission in Metrc's own words (metrc-api section 12). */
  permission: string;
  /** `absolute`: a second identical send is harmless in value. */
  repeat: 'absolute' | 'tag-guarded' | 'harmful';
  /** True: a Metrc page may queue it without our own window. */
  direct: boolean;
  /** Not in the menu of a row's card, which has room for a few: our own pages offer it. */
  rare?: boolean;
  /** Another system normally makes this write: it is off until a person switches it on for the facility. */
  usually?: 'point-of-sale';
  /** Draws the form and checks what comes back; all values arrive as text. */
  input: S;
  /** Is it offered for a record in this state? */
  offered(record: NonNullable<V>): boolean;
  /** Values to start the form with. */
  start(world: ActionWorld<V>): Partial<Record<keyof I, string>>;
  /** Every key it reads, changes, creates or names: lanes and dependencies follow from it. Its own record comes first. */
  records(input: I): string[];
  /** Unused tags that it will use up. */
  tags?(input: I): { list: 'package-tags' | 'plant-tags'; tag: string }[];
  /** Further records that it looks at before sending and afterwards. */
  reads?(input: I): RecordRef[];
  /** A name that a record of this feed will carry afterwards and must not carry before. */
  finds?(input: I): { entity: string; feed: string; name: string };
  /** Records that will be there afterwards: later actions may name them at once. */
  creates?(input: I, before: V): Subject[];
  /** What Metrc would refuse, before queueing and again before sending. */
  problems(input: I, world: ActionWorld<V>): Problem[];
  /** Fields whose change in Metrc since the person decided is a conflict: our names of a package's, else Metrc's. */
  guards: readonly string[];
  /** Fields that an effect moves by an amount: if they moved after an earlier sending, a person looks first. */
  counters?: readonly string[];
  /** What its record should look like afterwards. */
  effect(input: I, before: NonNullable<V>): Patch;
  /** What another of its records should look like afterwards. */
  sideEffect?(input: I, key: string, record: Subject): Patch;
  /** It changes the quantity as an adjustment does; other changes are movement. */
  adjusts?: boolean;
  /** @param mark short reference to put into a note that Metrc returns, where there is one */
  request(input: I, before: V, mark: string, others: Records): ActionRequest;
  /** How its effects can be seen (design, section 3). */
  evidence: 'mark' | 'key' | 'counter' | 'value' | 'none';
  /** The list under its record in which Metrc enters each such write: read where a counter leaves it open. */
  entries?: string;
  effects(input: I, before: V, seen: Seen<V>): Effects;
  describe(input: I, before: V | null): Sentence;
  /** A few characters for the badge. */
  short(input: I, before: V | null): string;
}

type Declared<S extends z.ZodObject, V extends Subject | null> = Omit<ActionDefinition<S, V>, 'entity'>;

/** Declares an action on a package. The only thing it does is to tie the input's type to every member. */
export function definePackageAction<S extends z.ZodObject>(definition: Declared<S, PackageView>): ActionDefinition {
  return { entity: 'package', ...definition } as unknown as ActionDefinition;
}

/** Declares an action on a record of another kind. */
export function defineRecordAction<S extends z.ZodObject>(
  definition: Declared<S, RecordImage> & { entity: string },
): ActionDefinition {
  return definition as unknown as ActionDefinition;
}

/** Declares an action that begins without a record and creates one. */
export function defineCreation<S extends z.ZodObject>(
  definition: Omit<Declared<S, null>, 'offered' | 'guards' | 'effect'> & { makes: string },
): ActionDefinition {
  const nothing = { entity: null, offered: () => false, guards: [], effect: () => ({}) };
  return { ...nothing, ...definition } as unknown as ActionDefinition;
}
