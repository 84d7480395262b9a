import { zonedTime } from './local-time.ts';
import { packageByLabel } from './package-lists.ts';
import { changeRecord, makeRecord, moveRecord } from './record-changes.ts';
import { recordKind } from './record-kinds.ts';
import type { Facility, Package } from './types.ts';
import type { World } from './world.ts';

/** The outgoing transfer of a package that left just now. */
export function writeManifest(world: World, facility: Facility, pkg: Package, manifest: string): void {
  const known = facility.records.named('transfer', manifest);
  if (known) {
    const packageIds = [...((known.details.packageIds ?? []) as number[]), pkg.id];
    const fields = { PackageCount: packageIds.length };
    changeRecord(world, facility, known, { fields, details: { ...known.details, packageIds } });
    return;
  }
  makeRecord(world, facility, recordKind('transfer'), {
    random: world.random.fork(`manifest ${manifest}`),
    list: 'outgoing',
    name: manifest,
    fields: { ManifestNumber: manifest, PackageCount: 1, ReceivedPackageCount: 0, ReceivedDeliveryCount: 0 },
    details: { packageIds: [pkg.id] },
  });
}

/** The recipient took it: received here, and an incoming transfer there if that is a facility of this world. */
export function settleManifest(
  world: World,
  facility: Facility,
  came: { manifest: string; recipient: string; to: Facility | null; label: string },
): void {
  const sent = facility.records.named('transfer', came.manifest);
  const counts = { ReceivedPackageCount: 1, ReceivedDeliveryCount: 1 };
  if (sent) {
    counts.ReceivedPackageCount = Math.min(
      Number(sent.fields.PackageCount),
      Number(sent.fields.ReceivedPackageCount) + 1,
    );
    const recipient = { license: came.recipient, name: came.to?.name ?? 'Another Facility' };
    changeRecord(world, facility, sent, { fields: counts, details: { ...sent.details, recipient } });
  }
  const arrived = came.to && packageByLabel(came.to, came.label);
  if (!came.to || !arrived || came.to === facility) return;
  makeRecord(world, came.to, recordKind('transfer'), {
    random: world.random.fork(`arrival ${came.manifest}`),
    list: 'incoming',
    name: came.manifest,
    fields: {
      ReceivedPackageCount: 1,
      ReceivedDeliveryCount: 1,
      ManifestNumber: came.manifest,
      PackageCount: 1,
      DeliveryPackageCount: 1,
      DeliveryReceivedPackageCount: 1,
      ShipperFacilityLicenseNumber: facility.license,
      ShipperFacilityName: facility.name,
      ReceivedDateTime: zonedTime(came.to.zone, world.clock.now()),
    },
    details: { packageIds: [arrived.id] },
  });
}

/** The recipient refused it. */
export function rejectManifest(world: World, facility: Facility, manifest: string): void {
  const sent = facility.records.named('transfer', manifest);
  if (!sent) return;
  const random = world.random.fork(`rejected ${manifest}`);
  const { license, name } = sent.details.recipient as { license: string; name: string };
  Object.assign(sent.fields, { RecipientFacilityLicenseNumber: license, RecipientFacilityName: name });
  moveRecord(world, facility, sent, { kind: recordKind('transfer'), list: 'rejected', random });
}
