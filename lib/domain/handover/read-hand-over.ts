import { z } from 'zod';
import { canonicalText } from '../canonical-text';
import { type FacilityKey, facilityParts } from '../facility';
import { type Sentence, say } from '../sentence';
import {
  HandOverFile,
  handOverFormat,
  handOverVersion,
  hashOf,
  longestHandOver,
  oldestHandOver,
} from './hand-over-file';

/** A hand-over that may be taken over, or a sentence saying why this file is none. */
export type ReadHandOver = { ok: true; file: HandOverFile } | { ok: false; sentence: Sentence };

/**
 * Reads and checks a hand-over file, which may come from anybody. Nothing of it is believed before all of it is: form,
 * version, license, and hash over the very bytes.
 * @param facility the one whose counts and decisions are wanted
 */
export function readHandOver(content: string, facility: FacilityKey): ReadHandOver {
  if (content.length > longestHandOver) return refused(say('handover_too_large'));
  const value = parsed(content);
  if (value === undefined) return refused(say('handover_bad_json'));
  const start = z.object({ format: z.literal(handOverFormat), version: z.number() }).safeParse(value);
  if (!start.success) return refused(say('handover_bad_format'));
  const { version } = start.data;
  if (version > handOverVersion) return refused(say('handover_newer'));
  if (version < oldestHandOver) return refused(say('handover_older'));
  const whole = HandOverFile.safeParse(value);
  if (!whole.success) return refused(say('handover_bad_form', whole.error.issues[0]?.path.join('.') ?? ''));
  const file = whole.data;
  if (hashOf(file) !== file.hash || canonicalText(file) !== content) return refused(say('handover_bad_hash'));
  if (file.facility !== facility)
    return refused(
      say('handover_other_license', facilityParts(file.facility).license, facilityParts(facility).license),
    );
  return { ok: true, file };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function refused(sentence: Sentence): ReadHandOver {
  return { ok: false, sentence };
}
