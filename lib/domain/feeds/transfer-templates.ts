import { z } from 'zod';
import { recordFeed } from './define-feed';

/** Templates of outgoing transfers: the API makes no manifests, only these. Their packages are asked for one by one. */
export const transferTemplates = recordFeed({
  id: 'transfer-templates',
  entity: 'transfer-template',
  path: '/transfers/v2/templates/outgoing',
  row: z.looseObject({ Id: z.number().int(), Name: z.string().min(1), LastModified: z.string().nullish() }),
  columns: ['CreatedDateTime', 'TransporterFacilityName', 'DriverName', 'DeliveryCount', 'PackageCount'],
  watched: ['Name', 'PackageCount', 'IsVoided'],
  toDomain: (row) => ({ key: String(row.Id), name: row.Name, lastModified: row.LastModified ?? null }),
});
