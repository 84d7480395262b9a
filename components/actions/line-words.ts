import type { FormView, LinePreview, Problem } from '@/lib/domain/form';
import type { Sentence } from '@/lib/domain/sentence';

/** One line of a group on the screen. */
export interface ShownLine extends LinePreview {
  /** Place in the group, from 0. */
  index: number;
  /** Line of the file; null where it came from no file. */
  number: number | null;
}

/** What becomes of the lines when the group is queued. */
export function sortLines(lines: readonly ShownLine[], again: boolean) {
  const isBefore = ({ queued }: ShownLine) => queued !== null && !again;
  return {
    faulty: lines.filter((line) => !isBefore(line) && line.problems.length > 0),
    before: lines.filter(isBefore),
    ready: lines.filter((line) => !isBefore(line) && line.problems.length === 0),
  };
}

/** The field that a problem is about, in the form's words; null where it is the whole line. */
export function fieldOf(form: FormView, problem: Problem): Sentence | null {
  return form.fields.find(({ name }) => name === problem.field)?.label ?? null;
}
