import { describe, expect, it } from 'vitest';
import { apiHost, FacilityKey, facilityKey, facilityParts } from './facility';

describe('the key of a facility', () => {
  it('names state and license, and gives both back', () => {
    const key = facilityKey('CA', 'C11-0000511-LIC');
    expect(key).toBe('ca:C11-0000511-LIC');
    expect(facilityParts(key)).toEqual({ state: 'ca', license: 'C11-0000511-LIC' });
  });

  it('takes the license exactly as Metrc writes it', () => {
    expect(facilityParts(facilityKey('mi', 'au-p-000123')).license).toBe('au-p-000123');
  });

  it.each(['ca', 'ca:', 'cal:X', 'CA:X', 'ca:A B', 'ca:A/B', 'ca:A:B', '1a:X', `ca:${'X'.repeat(61)}`])(
    'cannot be %s',
    (text) => {
      expect(FacilityKey.safeParse(text).success).toBe(false);
    },
  );

  it('leads to the state’s own host', () => {
    expect(apiHost('ca')).toBe('api-ca.metrc.com');
  });
});
