/** Least times between two whole reads of a list that takes no window, ms. */
export const hourlyMs = 3_600_000;
/** Names that forms offer: they change a few times a year. */
export const dailyMs = 24 * hourlyMs;
/** Long vocabularies: New York's lab test types are over 10,000 rows, 500 requests (metrc-api section 10). */
export const weeklyMs = 7 * dailyMs;
