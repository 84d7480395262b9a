import { describe, expect, it } from 'vitest';
import { isKnownHost, isRefusedHost, pageOf, readFacility } from './metrc-address';

const at = (address: string) => new URL(address);

describe('readFacility', () => {
  it('takes license and state from the address', () => {
    expect(readFacility(at('https://ca.metrc.com/industry/C11-0000511-LIC/packages'))).toEqual({
      license: 'C11-0000511-LIC',
      state: 'ca',
    });
  });

  it('decodes the license and keeps its spelling', () => {
    expect(readFacility(at('https://or.metrc.com/industry/060%2D10108/packages/'))?.license).toBe('060-10108');
  });

  it('reads the license of user pages, and of no others, from the query', () => {
    expect(readFacility(at('https://mi.metrc.com/user/apikeys?licenseNumber=AU-1'))?.license).toBe('AU-1');
    expect(readFacility(at('https://mi.metrc.com/user/loginhistory/AU-1'))?.license).toBe('AU-1');
    expect(readFacility(at('https://mi.metrc.com/log-in?licenseNumber=AU-1'))).toBeNull();
  });

  it('finds no facility where the address names none, or none that can be read', () => {
    expect(readFacility(at('https://ca.metrc.com/'))).toBeNull();
    expect(readFacility(at('https://ca.metrc.com/industry/%E0%A4%A/packages'))).toBeNull();
    expect(readFacility(at(`https://ca.metrc.com/industry/${'x'.repeat(61)}/packages`))).toBeNull();
  });

  it('never takes a test host for the state itself', () => {
    expect(readFacility(at('https://testing-il.metrc.com/industry/A/packages'))?.state).toBe('testing-il');
  });
});

describe('hosts', () => {
  it.each(['api-ca', 'sandbox-api-ca', 'wiki-or', 'www', 'support'])('refuses %s.metrc.com', (label) => {
    expect(isRefusedHost(`${label}.metrc.com`)).toBe(true);
  });

  it('knows states, test hosts and qa', () => {
    for (const label of ['ca', 'testing-az', 'qa']) expect(isKnownHost(`${label}.metrc.com`)).toBe(true);
    expect(isKnownHost('stories.metrc.com')).toBe(false);
    expect(isRefusedHost('ca.metrc.com')).toBe(false);
    expect(isRefusedHost('ca.metrc.com.example.org')).toBe(true);
  });
});

describe('pageOf', () => {
  it('is the path behind the license, without a slash at its end', () => {
    expect(pageOf(at('https://ca.metrc.com/industry/A/packages/'))).toBe('packages');
    expect(pageOf(at('https://ca.metrc.com/industry/A/transfers/licensed'))).toBe('transfers/licensed');
    expect(pageOf(at('https://ca.metrc.com/industry/A'))).toBe('');
    expect(pageOf(at('https://ca.metrc.com/user/apikeys?licenseNumber=A'))).toBe('');
  });
});
