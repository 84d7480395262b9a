/** The facility a page belongs to. Two states may use the same license number, so both parts always go together. */
export interface PageFacility {
  license: string;
  /** First label of the host: `ca`. Test hosts keep their whole label (`testing-il`) and so match no facility. */
  state: string;
}

const notPages = /^(api-|sandbox-api-|wiki-|www\.|support\.)/;
const knownPages = /^(?:(?:testing-)?[a-z]{2}|qa)\.metrc\.com$/;

/** True for hosts that never serve Metrc's pages: APIs, wikis, marketing. */
export function isRefusedHost(host: string): boolean {
  return notPages.test(host) || !host.endsWith('.metrc.com');
}

/** True for hosts known to serve Metrc's pages. Others need a marker on the page itself. */
export function isKnownHost(host: string): boolean {
  return knownPages.test(host);
}

/**
 * Reads license and state from the page's own address, never from a stored "current" one: each tab is its own.
 * @returns null where the address names no license
 */
export function readFacility(url: URL): PageFacility | null {
  const state = url.hostname.split('.')[0] ?? '';
  const path = /^\/(?:industry|user\/loginhistory)\/([^/]+)/.exec(url.pathname)?.[1];
  const written = path === undefined ? queryLicense(url) : decode(path);
  const license = written?.trim();
  return license && license.length <= 60 && state ? { license, state } : null;
}

/** The page behind the license, `packages`, `transfers/licensed`. @returns empty outside of a license's pages */
export function pageOf(url: URL): string {
  return /^\/industry\/[^/]+\/(.+?)\/?$/.exec(url.pathname)?.[1]?.toLowerCase() ?? '';
}

function queryLicense(url: URL): string | null {
  return url.pathname.startsWith('/user/') ? url.searchParams.get('licenseNumber') : null;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
