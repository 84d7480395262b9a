import { z } from 'zod';
import { actionStates } from './action-state';
import { actions } from './actions/registry';
import { type ChainFault, type ChainHead, checkEnd, emptyChain, followChain } from './activity-chain';
import { type Backup, backupFormat, backupVersion, sealOf } from './backup';
import { FacilityKey } from './facility';
import type { ActivityRecord } from './records';
import { type Sentence, say } from './sentence';

const text = z.string();
const instant = z.number();
const types = actions.map(({ type }) => type) as [string, ...string[]];
const Head = z.object({ number: z.number().int(), hash: text });
const What = z.looseObject({ key: text });
const Action = z.looseObject({
  id: text.max(60),
  facility: FacilityKey,
  type: z.enum(types),
  input: z.record(text, text),
  records: z.array(text),
  state: z.enum(actionStates),
  order: z.number(),
  createdAt: instant,
  person: text,
  what: What,
  mark: text,
  attempts: z.number(),
});
const Line = z.looseObject({
  id: text,
  facility: FacilityKey,
  record: text,
  at: instant,
  kind: text,
  who: text,
  what: What,
  chain: z.object({ number: z.number().int(), previous: text, hash: text }),
});
const ofFacility = z.looseObject({ facility: FacilityKey });

/** The form of a whole backup. What it says of records is Metrc's, and looked at again before anything is done with it. */
const Whole = z.object({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  app: text,
  madeAt: instant,
  computer: text,
  heads: z.record(FacilityKey, Head),
  unfinished: z.number(),
  tables: z.object({
    facilities: z.array(z.looseObject({ facility: FacilityKey, state: text, license: text, name: text, zone: text })),
    actions: z.array(Action),
    activity: z.array(Line),
    changes: z.array(ofFacility),
    sources: z.array(ofFacility),
    readings: z.array(ofFacility),
    settings: z.array(z.object({ key: text, value: z.unknown() })),
    outages: z.array(z.looseObject({ id: text, host: text, startedAt: instant })),
    differences: z.array(ofFacility).optional(),
    readingBlocks: z.array(ofFacility).optional(),
    countSessions: z.array(ofFacility).optional(),
    countEntries: z.array(ofFacility).optional(),
    countPlans: z.array(ofFacility).optional(),
    countJoints: z.array(ofFacility).optional(),
  }),
  seal: text,
});

/** A backup that may be restored, or a sentence saying why this file is none. */
export type ReadBackup = { ok: true; backup: Backup } | { ok: false; sentence: Sentence };

/** Reads and checks a backup's file. Nothing of it is believed before all of it is: form, chains, seal. */
export function readBackup(content: string): ReadBackup {
  const value = parsed(content);
  if (value === undefined) return refused(say('backup_bad_json'));
  const start = z.object({ format: z.literal(backupFormat), version: z.number() }).safeParse(value);
  if (!start.success) return refused(say('backup_bad_format'));
  const { version } = start.data;
  if (version !== backupVersion) return refused(say('backup_bad_version', String(version), String(backupVersion)));
  const whole = Whole.safeParse(value);
  if (!whole.success) return refused(say('backup_bad_form', whole.error.issues[0]?.path.join('.') ?? ''));
  // As it stands in the file: what the form does not know is part of the seal too.
  const backup = value as Backup;
  const broken = brokenChain(backup);
  if (broken) return refused(broken);
  return sealOf(backup) === backup.seal ? { ok: true, backup } : refused(say('backup_bad_seal'));
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function brokenChain({ heads, tables }: Backup): Sentence | null {
  const lines = Map.groupBy(tables.activity, ({ facility }) => facility);
  for (const facility of new Set([...lines.keys(), ...(Object.keys(heads) as FacilityKey[])])) {
    const fault = faultIn(lines.get(facility) ?? [], heads[facility] ?? emptyChain);
    if (fault) return say('backup_bad_chain', facility, 'number' in fault ? String(fault.number) : '?');
  }
  return null;
}

function faultIn(lines: readonly ActivityRecord[], noted: ChainHead): ChainFault | null {
  const result = followChain(lines, emptyChain);
  return result.kind === 'broken' ? result.fault : checkEnd(result.head, noted);
}

function refused(sentence: Sentence): ReadBackup {
  return { ok: false, sentence };
}
