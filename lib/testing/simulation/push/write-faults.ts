import type { Transport } from '@/lib/data/metrc/write';

/** How likely each fate of a write is; what is left is answered as Metrc does on a good day. */
export type WriteFaults = Readonly<Record<WriteFault, number>>;

/** What may happen to one write on its way, at Metrc, and on the way back. */
export const writeFaults = [
  'slow',
  'lost-before',
  'lost-after',
  'late',
  'very-late',
  'fault-before',
  'fault-after',
  'fault-late',
  'busy',
  'refused',
  'repeated',
  'repeated-late',
  'repeated-lost',
] as const;
/** One of {@link writeFaults}. */
export type WriteFault = (typeof writeFaults)[number];

/** Only Chromium repeats a request, and only one whose body can be rewound. */
const repeats: readonly WriteFault[] = ['repeated', 'repeated-late', 'repeated-lost'];

/** Faults at a rate, as far as the way of its body lets them happen to a write. */
export function faultsOf(rate: number, transport: Transport, isVeryLate: boolean): WriteFaults {
  const likely = (fault: WriteFault) => {
    if (repeats.includes(fault)) return transport === 'buffered' ? rate : 0;
    // In few seeds, and often there: what comes of it hangs on what else happens meanwhile.
    if (fault === 'very-late') return isVeryLate ? 4 * rate : 0;
    return rate;
  };
  return Object.fromEntries(writeFaults.map((fault) => [fault, likely(fault)])) as WriteFaults;
}
