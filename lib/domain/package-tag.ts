import { z } from 'zod';

/** The 24-character tag of a package or plant (API `Label`), upper case. */
export type PackageTag = string & z.$brand<'PackageTag'>;

/** Real tags are 24 characters of 0-9 and A-Z (metrc-ui 8.3, metrc-api 10). */
export const PackageTag = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[0-9A-Z]{24}$/)
  .brand<'PackageTag'>();

/** Reads a tag from untrusted text. @returns null when it is none */
export function parseTag(text: string): PackageTag | null {
  const parsed = PackageTag.safeParse(text);
  return parsed.success ? parsed.data : null;
}
