import { wallClock } from '../local-time.ts';
import { packagesIn } from '../package-lists.ts';
import type { Making, RecordKind } from '../record-kind.ts';
import { dayIn, stampOf } from '../stamp.ts';
import type { Package, Stamp } from '../types.ts';

/** One to three lines of goods the shop has, and what they came to. */
function soldLines({ facility, random, createdAt }: Making) {
  const packages = packagesIn(facility, 'active');
  const at = stampOf(createdAt);
  const lines = Array.from({ length: packages.length === 0 ? 0 : random.int(1, 3) }, () => {
    const pkg = random.pick(packages);
    const quantity = pkg.unit === 'Each' ? random.int(1, 3) : random.int(10, 350) / 100;
    return saleLine(facility, pkg, { quantity, price: random.int(500, 9000) / 100, at });
  });
  const total = lines.reduce((sum, line) => sum + line.TotalPrice, 0);
  return { TotalPackages: lines.length, TotalPrice: Math.round(total * 100) / 100, lines };
}

/** A line of a receipt. Its read shape is not documented; these are the names of the old API and of the write. */
export function saleLine(
  facility: Making['facility'],
  pkg: Package,
  sold: { quantity: number; price: number; at: Stamp },
): { TotalPrice: number } & Record<string, unknown> {
  const item = facility.items.find(({ id }) => id === pkg.itemId);
  return {
    PackageId: pkg.id,
    PackageLabel: pkg.label,
    ProductName: item?.name ?? '',
    ProductCategoryName: item?.category ?? '',
    ItemStrainName: item?.strain ?? null,
    QuantitySold: sold.quantity,
    UnitOfMeasureName: pkg.unit,
    TotalPrice: sold.price,
    RecordedDateTime: sold.at,
    RecordedByUserName: null,
    LastModified: sold.at,
  };
}

const receipt: RecordKind = {
  kind: 'receipt',
  lists: { active: 0.3, inactive: 0.7 },
  needs: 'sell',
  count: 'receipts',
  make(making) {
    const { facility, random, id, createdAt } = making;
    const name = `POS-${facility.id}-${id % 10_000_000}`;
    const { lines, ...totals } = soldLines(making);
    return {
      name,
      fields: {
        ReceiptNumber: String(id).padStart(10, '0'),
        ExternalReceiptNumber: name,
        SalesDateTime: wallClock(facility.zone, createdAt),
        SalesCustomerType: random.pick(['Consumer', 'Consumer', 'Patient']),
        ...totals,
        RecordedDateTime: random.chance(0.5) ? stampOf(createdAt + 1000) : '0001-01-01T00:00:00+00:00',
        RecordedByUserName: random.pick(['Dana Whitfield', 'Marcus Bell', null]),
      },
      details: { Transactions: lines },
    };
  },
  enter: (list) => ({ IsFinal: list === 'inactive' }),
  edit: (record) => ({ TotalPrice: Math.round(Number(record.fields.TotalPrice) * 95) / 100 }),
};

const salesDelivery: RecordKind = {
  kind: 'salesdelivery',
  lists: { active: 0.4, inactive: 0.6 },
  needs: 'sell',
  count: 'deliveries',
  make(making) {
    const { facility, random, id, createdAt } = making;
    const { lines, ...totals } = soldLines(making);
    const name = String(id).padStart(10, '0');
    return {
      name,
      fields: {
        DeliveryNumber: name,
        FacilityLicenseNumber: facility.license,
        FacilityName: facility.name,
        SalesDateTime: wallClock(facility.zone, createdAt),
        SalesCustomerType: 'Consumer',
        ConsumerId: String(random.int(100_000, 999_999)),
        DriverEmployeeId: String(random.int(1, 20)),
        DriverName: random.pick(['Night Crew', 'Priya Raman']),
        DriversLicenseNumber: `D${random.int(1_000_000, 9_999_999)}`,
        VehicleMake: 'Toyota',
        VehicleModel: 'Prius',
        VehicleLicensePlateNumber: `8${random.int(100, 999)}BC`,
        RecipientAddressStreet1: `${random.int(1, 900)} Harbor Street`,
        RecipientAddressCity: 'Bayview',
        RecipientAddressState: facility.state.toUpperCase(),
        RecipientAddressPostalCode: '94124',
        PlannedRoute: 'Harbor Street, then Third Street.',
        EstimatedDepartureDateTime: wallClock(facility.zone, createdAt + 1_800_000),
        EstimatedArrivalDateTime: wallClock(facility.zone, createdAt + 5_400_000),
        ...totals,
      },
      details: { Transactions: lines },
    };
  },
  enter: (list, { facility, createdAt }) => ({
    SalesDeliveryState: list === 'active' ? 'Undesignated' : 'Completed',
    CompletedDateTime: list === 'active' ? null : `${dayIn(facility.zone, createdAt)}T00:00:00-08:00`,
  }),
  edit: (record) => ({ PlannedRoute: `${String(record.fields.PlannedRoute)} Mind the bridge.` }),
};

export const saleKinds: readonly RecordKind[] = [receipt, salesDelivery];
