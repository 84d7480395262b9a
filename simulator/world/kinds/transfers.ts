import { wallClock, zonedTime } from '../local-time.ts';
import { packagesIn } from '../package-lists.ts';
import type { Making, RecordKind } from '../record-kind.ts';
import type { Package } from '../types.ts';

const partners = [
  ['C11-0000044-LIC', 'North Coast Distribution'],
  ['C10-0000908-LIC', 'Harbor Retail Group'],
  ['C12-0000155-LIC', 'Redwood Makers'],
] as const;

/** Times of a manifest: made, left, came. */
function times(facility: Making['facility'], createdAt: number) {
  return {
    CreatedDateTime: zonedTime(facility.zone, createdAt),
    EstimatedDepartureDateTime: wallClock(facility.zone, createdAt + 3_600_000),
    EstimatedArrivalDateTime: wallClock(facility.zone, createdAt + 4 * 3_600_000),
  };
}

/** Goods of a manifest: those really on the way for the first outgoing ones, else whatever the facility has. */
function goodsOf({ facility, random, list }: Making): Package[] {
  if (list === 'outgoing') {
    const nth = facility.records.index('transfer').list('outgoing').length;
    const onTheWay = packagesIn(facility, 'intransit');
    const left = onTheWay[nth] ?? packagesIn(facility, 'transferred')[nth - onTheWay.length];
    if (left) return [left];
  }
  const packages = packagesIn(facility, 'active');
  return Array.from({ length: packages.length === 0 ? 0 : random.int(1, 4) }, () => random.pick(packages));
}

const transfer: RecordKind = {
  kind: 'transfer',
  lists: { incoming: 0.55, outgoing: 0.4, rejected: 0.05 },
  count: 'transfers',
  make(making) {
    const { facility, random, id, list, createdAt } = making;
    const goods = goodsOf(making);
    const [license, name] = random.pick(partners);
    const away = list !== 'incoming';
    const manifest = goods[0]?.inTransit ?? String(id % 10_000_000).padStart(10, '0');
    const taker = goods[0]?.transferredTo ?? null;
    const received = taker !== null || (list === 'incoming' && random.chance(0.8));
    const recipient = away ? { license: taker ?? license, name } : { license: facility.license, name: facility.name };
    return {
      name: manifest,
      fields: {
        ManifestNumber: manifest,
        ShipperFacilityLicenseNumber: away ? facility.license : license,
        ShipperFacilityName: away ? facility.name : name,
        TransporterFacilityLicenseNumber: partners[0][0],
        TransporterFacilityName: partners[0][1],
        DriverName: 'R. Okafor',
        VehicleMake: 'Ford',
        VehicleModel: 'Transit',
        VehicleLicensePlateNumber: `8${random.int(100, 999)}XK`,
        PackageCount: goods.length,
        ReceivedPackageCount: received ? goods.length : 0,
        ReceivedDeliveryCount: received ? 1 : 0,
        CreatedByUserName: away ? 'Transfer Desk' : null,
        DeliveryId: id + 5_000_000,
        ...times(facility, createdAt),
        // Outgoing rows leave out who gets it: that stands in the deliveries only.
        ...(list === 'outgoing'
          ? { EstimatedDepartureDateTime: NEVER, EstimatedArrivalDateTime: NEVER }
          : {
              RecipientFacilityLicenseNumber: recipient.license,
              RecipientFacilityName: recipient.name,
              ShipmentTypeName: 'Transfer',
              ShipmentTransactionType: 'Standard',
              DeliveryPackageCount: goods.length,
              DeliveryReceivedPackageCount: received ? goods.length : 0,
              ReceivedDateTime: received ? zonedTime(facility.zone, createdAt + 5 * 3_600_000) : null,
            }),
      },
      details: { packageIds: goods.map(({ id: packageId }) => packageId), recipient, ...times(facility, createdAt) },
    };
  },
  edit: (record) => ({ ReceivedPackageCount: record.fields.PackageCount, ReceivedDeliveryCount: 1 }),
};

/** How lists write a time that was never set. */
const NEVER = '0001-01-01T00:00:00.000';

const template: RecordKind = {
  kind: 'transfertemplate',
  lists: { outgoing: 1 },
  count: 3,
  make({ facility, n, createdAt }) {
    const name = `Weekly Run ${n + 1}`;
    return {
      name,
      fields: {
        Name: name,
        ShipperFacilityLicenseNumber: facility.license,
        ShipperFacilityName: facility.name,
        PackageCount: 1,
        CreatedDateTime: zonedTime(facility.zone, createdAt),
        EstimatedDepartureDateTime: NEVER,
        EstimatedArrivalDateTime: NEVER,
      },
    };
  },
};

export const transferKinds: readonly RecordKind[] = [transfer, template];
