const names: Readonly<Record<string, string>> = {
  ak: 'Alaska',
  al: 'Alabama',
  ca: 'California',
  co: 'Colorado',
  il: 'Illinois',
  ma: 'Massachusetts',
  md: 'Maryland',
  me: 'Maine',
  mi: 'Michigan',
  mn: 'Minnesota',
  mo: 'Missouri',
  mt: 'Montana',
  nj: 'New Jersey',
  nv: 'Nevada',
  ny: 'New York',
  oh: 'Ohio',
  ok: 'Oklahoma',
  or: 'Oregon',
};

/** `California` for `ca`; an unknown state is called by its letters. */
export function stateName(state: string): string {
  return names[state] ?? state.toUpperCase();
}
