import { sha256Of } from '../../domain/sha256';

/** Tells one key from another for one action. Salted with its id: it says nothing about the key, or other actions. */
export function keyMarkOf(id: string, userKey: string): string {
  return sha256Of(`${id}|${userKey}`).slice(0, 16);
}
