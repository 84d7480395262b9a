/**
 * How long a wait may last, ms: only what hangs runs into it. Chromium lets an alarm ring half a minute late, a worker that
 * was restarted may need another one, and all of it takes several times as long on two busy cores.
 */
export const patience = 120_000;
