import { treatment } from './treatment';

/** Records a decontamination of a package. */
export const decontaminatePackage = treatment({
  type: 'package.decontaminate',
  title: 'action_decontaminate',
  told: 'action_decontaminate_by',
  path: '/packages/v2/decontaminate',
  mark: 'Decontaminated',
  name: 'Decontamination',
});
