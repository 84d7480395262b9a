import { browser } from './browser';

/**
 * Lets every write of ours to a host go out on a connection of its own. Chromium sends a request again when a *reused*
 * connection dies before the reply (`HttpNetworkTransaction::ShouldResendRequest`); on a new one it never does. Writes
 * then ask the server to close their connection, and go through the socket pool of requests with credentials, which
 * nothing else of ours uses (`credentials: 'include'` in `metrcWrite`). What that pool would add is taken away again:
 * cookies are neither sent nor kept.
 *
 * The rules fit only requests that this extension makes, to this one host, and end with the browser.
 * @returns whether the rules are in force
 */
export async function freshConnections(host: string): Promise<boolean> {
  try {
    await browser.declarativeNetRequest.updateSessionRules(rulesFor(host));
    return true;
  } catch {
    // A policy may forbid it: the host is then one that may repeat.
    return false;
  }
}

/** Takes the rules of a host away: it speaks HTTP/2, where a body that can be sent only once does the same. */
export async function sharedConnections(host: string): Promise<void> {
  const { removeRuleIds } = rulesFor(host);
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}

function rulesFor(host: string) {
  // A rule is found again, by a later life of the worker too, by a number that comes from the name.
  const id = numberOf(host);
  const condition = {
    requestDomains: [host],
    initiatorDomains: [browser.runtime.id],
    requestMethods: ['post', 'put', 'delete'] as ('post' | 'put' | 'delete')[],
    resourceTypes: ['xmlhttprequest', 'other'] as ('xmlhttprequest' | 'other')[],
  };
  return {
    removeRuleIds: [id],
    addRules: [
      {
        id,
        condition,
        action: {
          type: 'modifyHeaders' as const,
          requestHeaders: [
            { header: 'connection', operation: 'set' as const, value: 'close' },
            { header: 'cookie', operation: 'remove' as const },
          ],
          responseHeaders: [{ header: 'set-cookie', operation: 'remove' as const }],
        },
      },
    ],
  };
}

/** A positive number below 2^31 from a name (FNV-1a). */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  return ((hash >>> 0) % 0x7ffffffe) + 1;
}
