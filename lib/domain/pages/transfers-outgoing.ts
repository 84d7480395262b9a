import { number, type PageKind } from './page-kind';

/** Manifests that leave this facility, and what came back of them. */
export const transfersOutgoing: PageKind = {
  id: 'outgoing-transfer',
  entity: 'transfer',
  page: 'transfers/licensed',
  grids: {
    outgoing: ['transfers-outgoing'],
    rejected: ['transfers-rejected', 'transfers-outgoing'],
    outgoingInactive: ['transfers-outgoing'],
  },
  key: ['ManifestNumber'],
  fields: { packages: number('PackageCount'), received: number('ReceivedPackageCount') },
};
