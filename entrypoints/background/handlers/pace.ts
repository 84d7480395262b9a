const windowMs = 60_000;
/** A person fills in a form for each; a page that forges messages does not. */
const mostPerWindow = 20;

/**
 * How often one tab may queue: more has to be confirmed where no page can press the button.
 * @param most times a minute
 */
export function createPace(most = mostPerWindow) {
  const asked = new Map<number | null, number[]>();
  return {
    allows(tabId: number | null, now: number): boolean {
      const recent = (asked.get(tabId) ?? []).filter((at) => now - at < windowMs);
      if (recent.length >= most) return false;
      asked.set(tabId, [...recent, now]);
      return true;
    },
  };
}
