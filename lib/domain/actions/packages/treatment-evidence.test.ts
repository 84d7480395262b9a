import { expect, it } from 'vitest';
import { seenOf } from '@/lib/testing/action-world';
import { viewOf } from '@/lib/testing/package-facts';
import { treatmentEffects } from './treatment-evidence';

const before = viewOf({ fields: { ContainsRemediatedProduct: true, RemediationDate: '2026-01-01' } });
const lastModified = '2026-11-23T12:00:00.0000000+00:00';
const effectsOf = (fields: Record<string, string | boolean>) =>
  treatmentEffects('Remediated', 'Remediation', '2026-11-23', before, seenOf(viewOf({ fields, lastModified })));

it.each([
  ['its date', { ContainsRemediatedProduct: true, RemediationDate: '2026-11-23T00:00:00' }, 1],
  ['the date of an earlier one', before.fields ?? {}, 0],
  ['another date', { ContainsRemediatedProduct: true, RemediationDate: '2026-11-20' }, 'unclear'],
])('a treatment that shows %s', (_, fields, effects) => {
  expect(effectsOf(fields as Record<string, string>)).toBe(effects);
});

it('cannot tell a second treatment on one day from a sale', () => {
  const same = { ContainsRemediatedProduct: true, RemediationDate: '2026-01-01' };
  const after = (moved: object) => seenOf(viewOf({ fields: same, ...moved }));
  const count = (seen: ReturnType<typeof after>) =>
    treatmentEffects('Remediated', 'Remediation', '2026-01-01', before, seen);
  expect(count(after({}))).toBe(0);
  expect(count(after({ lastModified }))).toBe('unclear');
});
