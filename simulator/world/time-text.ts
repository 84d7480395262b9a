/** ISO 8601, UTC, seven fraction digits: `2026-11-23T20:44:01.1234567+00:00`. */
export type Stamp = string;
/** `YYYY-MM-DD`, the facility's calendar day. */
export type Day = string;
