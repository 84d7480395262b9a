import type { Endpoint } from './endpoint.ts';
import { listsOf, type RecordShape } from './record-lists.ts';

const available = {
  Id: 0,
  GroupTagTypeName: null,
  TagTypeName: null,
  GroupTagTypeId: null,
  TagTypeId: null,
  TagInventoryTypeName: '',
  MaxGroupSize: 0,
  FacilityId: 0,
  Label: '',
};

const staged = {
  Id: 0,
  TagTypeName: null,
  TagTypeId: null,
  TagInventoryTypeName: '',
  MaxGroupSize: 0,
  FacilityId: 0,
  Label: '',
  StatusName: null,
  CommissionedDateTime: null,
  IsUsed: false,
  UsedDateTime: null,
  ProductLabel: null,
  DetachedDateTime: null,
  IsArchived: false,
  LastModified: '',
  IsStaged: false,
  QrCount: null,
};

const tag: RecordShape = { kind: 'tag', blank: available };

/** Tags, in bare arrays; those for plants only where plants grow. */
export const tagEndpoints: readonly Endpoint[] = [
  ...listsOf(tag, [
    { path: '/tags/v2/package/available', list: 'package/available', window: 'none', isBare: true },
    { path: '/tags/v2/staged', list: 'staged', window: 'none', isBare: true, blank: staged },
  ]),
  ...listsOf({ ...tag, needs: 'grow' }, [
    { path: '/tags/v2/plant/available', list: 'plant/available', window: 'none', isBare: true },
  ]),
];
