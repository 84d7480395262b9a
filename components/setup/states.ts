/** Two-letter code and name of every state and territory with an API of its own (metrc-api 1). */
export const states = [
  ['al', 'Alabama'],
  ['ak', 'Alaska'],
  ['ca', 'California'],
  ['co', 'Colorado'],
  ['dc', 'District of Columbia'],
  ['gu', 'Guam'],
  ['il', 'Illinois'],
  ['ky', 'Kentucky'],
  ['la', 'Louisiana'],
  ['me', 'Maine'],
  ['md', 'Maryland'],
  ['ma', 'Massachusetts'],
  ['mi', 'Michigan'],
  ['mn', 'Minnesota'],
  ['ms', 'Mississippi'],
  ['mo', 'Missouri'],
  ['mt', 'Montana'],
  ['nv', 'Nevada'],
  ['nj', 'New Jersey'],
  ['ny', 'New York'],
  ['oh', 'Ohio'],
  ['ok', 'Oklahoma'],
  ['or', 'Oregon'],
  ['ri', 'Rhode Island'],
  ['sd', 'South Dakota'],
  ['vi', 'US Virgin Islands'],
  ['va', 'Virginia'],
  ['wv', 'West Virginia'],
] as const;

/** The states as choices of a list. */
export const stateChoices = states.map(([value, label]) => ({ value, label }));
