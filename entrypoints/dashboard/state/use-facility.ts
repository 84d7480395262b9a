import { useEffect, useState } from 'preact/hooks';
import type { FacilityStatus } from '@/lib/domain/facility-status';

const storeKey = 'tandem.facility';

/** The facility to show: the person's choice, else the wished license, else the last one, else the first. */
export function pickFacility(
  facilities: readonly FacilityStatus[],
  wishes: { chosen: string | null; license: string | null; last: string | null },
): FacilityStatus | null {
  return (
    facilities.find((status) => status.facility === wishes.chosen) ??
    facilities.find((status) => status.license === wishes.license) ??
    facilities.find((status) => status.facility === wishes.last) ??
    facilities[0] ??
    null
  );
}

/** The facility in view, remembered by this profile for popup and dashboard alike. A new wish wins over the choice. */
export function useFacility(facilities: readonly FacilityStatus[], license: string | null) {
  const [chosen, setChosen] = useState<string | null>(null);
  const wished = facilities.find((status) => status.license === license)?.facility ?? null;
  useEffect(() => {
    if (wished) choose(wished);
  }, [wished]);

  function choose(key: string) {
    localStorage.setItem(storeKey, key);
    setChosen(key);
  }

  const last = localStorage.getItem(storeKey);
  return { facility: pickFacility(facilities, { chosen, license, last }), choose };
}
