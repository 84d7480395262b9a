import { expect, it } from 'vitest';
import { viewOf } from '@/lib/testing/package-facts';
import { treatment } from './treatment';

const action = treatment({
  type: 'x',
  title: 'action_remediate',
  told: 'action_remediate_by',
  path: '/packages/v2/remediate',
  mark: 'Remediated',
  name: 'Remediation',
});
const record = viewOf();
const input = { tag: record.tag, method: 'Drying', date: '2026-11-23', steps: 'Dried it' };

it('names its mark and its date as Metrc does, and asks a person once they moved', () => {
  expect(action.effect(input, record)).toEqual({
    fields: { ContainsRemediatedProduct: true, RemediationDate: '2026-11-23' },
  });
  expect(action.request(input, record, '', {}).body).toEqual([
    {
      PackageLabel: record.tag,
      RemediationMethodName: 'Drying',
      RemediationDate: '2026-11-23',
      RemediationSteps: 'Dried it',
    },
  ]);
  expect(action.counters).toEqual(['ContainsRemediatedProduct', 'RemediationDate']);
});
