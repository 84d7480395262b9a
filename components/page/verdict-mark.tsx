import type { VerdictCode } from '@/lib/domain/verdict';

/** How loud a verdict speaks. The tone is never alone: each verdict has a drawing and words of its own. */
export type Tone = 'quiet' | 'good' | 'wait' | 'differ' | 'ask' | 'moving' | 'news';

interface Mark {
  tone: Tone;
  /** Lines on a 16 × 16 grid. */
  lines: string;
  /** Filled shapes on the same grid. */
  filled?: string;
}

/** Drawing and tone of every verdict. No reading is grey and never a tick. */
export const verdictMarks: Record<VerdictCode, Mark> = {
  'not-compared': { tone: 'quiet', lines: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM4.2 11.8l7.6-7.6' },
  attention: { tone: 'ask', lines: 'M8 2.5v7.2M8 13v.2' },
  pending: { tone: 'wait', lines: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2ZM8 5v3.2l2.1 1.4' },
  'in-transit': {
    tone: 'moving',
    lines: 'M1.5 4h8v7h-8ZM9.5 6.5h2.8l2.2 2.4V11h-5Z',
    filled: 'M4.5 10.2a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4ZM11.5 10.2a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4Z',
  },
  'status-mismatch': { tone: 'differ', lines: 'M4 14.2V2.2M4 3h8.5l-2.3 3 2.3 3H4' },
  'only-in-metrc': {
    tone: 'differ',
    lines: 'M10 3.6a4.4 4.4 0 1 1 0 8.8',
    filled: 'M6 3.6a4.4 4.4 0 1 0 0 8.8 4.4 4.4 0 0 0 0-8.8Z',
  },
  'only-local': {
    tone: 'differ',
    lines: 'M6 3.6a4.4 4.4 0 1 0 0 8.8',
    filled: 'M10 3.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z',
  },
  'item-mismatch': { tone: 'differ', lines: 'M2.4 2.4h5.2l6 6-5.2 5.2-6-6ZM5.3 5.3v.1' },
  'unit-mismatch': { tone: 'differ', lines: 'M1.4 5.2h13.2v5.6H1.4ZM4.6 5.4v2.2M8 5.4v3.2M11.4 5.4v2.2' },
  variance: { tone: 'differ', lines: 'M8 2.2v7.2M4.4 5.8h7.2M4.4 13h7.2' },
  timing: {
    tone: 'wait',
    lines: 'M4 2.2h8M4 13.8h8M5 2.4c0 3 3 3.8 3 5.6 0-1.8 3-2.6 3-5.6M5 13.6c0-3 3-3.8 3-5.6 0 1.8 3 2.6 3 5.6',
  },
  'place-mismatch': {
    tone: 'differ',
    lines: 'M8 14.2s4.4-4.3 4.4-7.6a4.4 4.4 0 0 0-8.8 0c0 3.3 4.4 7.6 4.4 7.6ZM8 6.5v.1',
  },
  'changed-in-metrc': { tone: 'news', lines: 'M8 3 14 13H2Z' },
  'in-sync': { tone: 'good', lines: 'M2.8 8.6 6.4 12.2 13.2 4.2' },
  'no-reading': { tone: 'quiet', lines: 'M8 3.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Z' },
};

/** The drawing of a verdict, in the colour of the text around it. Decoration: words stand beside it. */
export function VerdictMark({ code }: { code: VerdictCode }) {
  const { lines, filled } = verdictMarks[code];
  return (
    <svg class="mark" viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path d={lines} stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
      {filled && <path d={filled} fill="currentColor" />}
    </svg>
  );
}
