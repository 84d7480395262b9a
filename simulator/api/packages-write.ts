import { messageReply, type Reply } from '../http.ts';
import { type AdjustInput, adjustBy, adjustTo } from '../world/adjust-writes.ts';
import {
  changeExternalId,
  changeItemTo,
  changeNote,
  changeUseByDates,
  moveToLocation,
} from '../world/detail-writes.ts';
import { discontinuePackage, finishPackage, unfinishPackage } from '../world/state-writes.ts';
import type { PackageWrite } from '../world/write.ts';
import { type ReadRow, tellWritten, writeBatch } from './batch.ts';
import { type Endpoint, type LicensedRequest, oneRecord } from './endpoint.ts';
import { decimal, reading, text } from './row-fields.ts';

const readAdjustment = reading(
  (row): AdjustInput => ({
    label: text(row, 'Label'),
    quantity: decimal(row, 'Quantity'),
    unit: text(row, 'UnitOfMeasure'),
    reason: text(row, 'AdjustmentReason'),
    date: text(row, 'AdjustmentDate'),
    note: text(row, 'ReasonNote'),
  }),
);

/** Writes on packages. Field names are Metrc's, `Label` here and `PackageLabel` there included. */
export const packageWriteEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/packages/v2/adjust',
    license: 'required',
    answer: (request) => writeBatch(request, adjustBy, readAdjustment, 'ids'),
  },
  put('/packages/v2/adjust', adjustTo, readAdjustment),
  put(
    '/packages/v2/location',
    moveToLocation,
    reading((row) => ({
      label: text(row, 'Label'),
      location: text(row, 'Location'),
      sublocation: text(row, 'Sublocation'),
      date: text(row, 'MoveDate'),
    })),
  ),
  put(
    '/packages/v2/note',
    changeNote,
    reading((row) => ({ label: text(row, 'PackageLabel'), note: text(row, 'Note') })),
  ),
  put(
    '/packages/v2/item',
    changeItemTo,
    reading((row) => ({ label: text(row, 'Label'), item: text(row, 'Item') })),
  ),
  put(
    '/packages/v2/usebydate',
    changeUseByDates,
    reading((row) => ({
      label: text(row, 'Label'),
      expirationDate: text(row, 'ExpirationDate'),
      sellByDate: text(row, 'SellByDate'),
      useByDate: text(row, 'UseByDate'),
    })),
  ),
  put(
    '/packages/v2/externalid',
    changeExternalId,
    reading((row) => ({ label: text(row, 'PackageLabel'), externalId: text(row, 'ExternalId') })),
  ),
  put(
    '/packages/v2/finish',
    finishPackage,
    reading((row) => ({ label: text(row, 'Label'), date: text(row, 'ActualDate') })),
  ),
  put(
    '/packages/v2/unfinish',
    unfinishPackage,
    reading((row) => ({ label: text(row, 'Label') })),
  ),
  { method: 'DELETE', path: '/packages/v2/{id}', license: 'required', answer: discontinue },
];

function put<Input extends { label: string }>(
  path: string,
  write: PackageWrite<Input>,
  read: ReadRow<Input>,
): Endpoint {
  return { method: 'PUT', path, license: 'required', answer: (request) => writeBatch(request, write, read, 'empty') };
}

function discontinue(request: LicensedRequest): Reply {
  const { world, facility, params } = request;
  const pkg = /^\d+$/.test(params.id ?? '') ? facility.packages.get(Number(params.id)) : undefined;
  if (!pkg)
    return oneRecord(
      request,
      (f) => f.packages.get(Number(params.id)),
      () => ({}),
    );
  const messages = discontinuePackage.check(world, facility, { label: pkg.label });
  if (messages.length > 0) return messageReply(400, messages.join(' '));
  discontinuePackage.apply(world, facility, { label: pkg.label }, { by: request.by, door: 'api' });
  tellWritten(request, 0, pkg.id);
  return { status: 200, headers: { 'content-length': '0' }, body: Buffer.alloc(0) };
}
