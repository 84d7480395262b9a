import { treatment } from './treatment';

/** Records a remediation of a package. */
export const remediatePackage = treatment({
  type: 'package.remediate',
  title: 'action_remediate',
  told: 'action_remediate_by',
  path: '/packages/v2/remediate',
  mark: 'Remediated',
  name: 'Remediation',
});
