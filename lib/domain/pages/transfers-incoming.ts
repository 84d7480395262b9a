import { number, type PageKind } from './page-kind';

/** Manifests on their way to this facility, and those that arrived: each row is one delivery. */
export const transfersIncoming: PageKind = {
  id: 'incoming-transfer',
  entity: 'transfer-delivery',
  page: 'transfers/licensed',
  grids: { incoming: ['transfers-incoming'], incomingInactive: ['transfers-incoming'] },
  key: ['ManifestNumber'],
  fields: { packages: number('PackageCount') },
};
