import { ZonePanel } from '@/components/settings/zone-panel';
import type { FacilityKey } from '@/lib/domain/facility';
import type { FacilityZone } from '@/lib/domain/facility-zone';
import type { RequestReply } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import { useSwitches } from '../state/use-switches';

/** Lets a person say in which zone each facility is. */
export function ZoneSettings({ zones }: { zones: RequestReply<'settings.get'>['zones'] }) {
  const { value, failure, turn } = useSwitches(zones);
  const choose = (facility: FacilityKey, zone: FacilityZone) =>
    turn(facility, { zone }, () => send('zone.set', { facility, zone }));
  return <ZonePanel facilities={value} now={Date.now()} failure={failure} onChoose={choose} />;
}
