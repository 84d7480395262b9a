/** What came in for one license through the API. */
interface LicenseTraffic {
  requests: number;
  /** Answered 429. */
  tooMany: number;
  inFlight: number;
  /** Most requests at the same time, refused ones among them. */
  greatestInFlight: number;
}

/** Counts requests by license, for benchmarks: it grows with licenses, not with requests. */
export interface Traffic {
  /** @returns a function to call once, when the answer is sent or the connection has died */
  arrive(license: string | null): (status: number | null) => void;
  /** By license; requests without one stand under `none`. */
  counts(): Record<string, LicenseTraffic>;
  /** Starts counting anew; what is under way stays under way. */
  clear(): void;
}

export function createTraffic(): Traffic {
  const byLicense = new Map<string, LicenseTraffic>();
  const of = (license: string) => {
    const known = byLicense.get(license) ?? { requests: 0, tooMany: 0, inFlight: 0, greatestInFlight: 0 };
    byLicense.set(license, known);
    return known;
  };
  return {
    arrive(license) {
      const traffic = of(license ?? 'none');
      traffic.requests += 1;
      traffic.inFlight += 1;
      traffic.greatestInFlight = Math.max(traffic.greatestInFlight, traffic.inFlight);
      return (status) => {
        traffic.inFlight -= 1;
        if (status === 429) traffic.tooMany += 1;
      };
    },
    counts: () => Object.fromEntries([...byLicense].map(([license, traffic]) => [license, { ...traffic }])),
    clear() {
      for (const traffic of byLicense.values()) {
        Object.assign(traffic, { requests: 0, tooMany: 0, greatestInFlight: traffic.inFlight });
      }
    },
  };
}
