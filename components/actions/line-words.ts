import type { FormView, LinePreview, Problem } from '@/lib/domain/form';
import type { Sentence } from '@/lib/domain/sentence';

/** One line of a group on the screen. */
export interface ShownLine extends LinePreview {
  /** Place in the group, from 0. */
  index: number;
  /** Line of the file; null where it came from no file. */
  number: number | null;
  /** What the file says in its cells, while they were not mended here. */
  given?: Readonly<Record<string, string>>;
}

/** What becomes of the lines when the group is queued. */
export function sortLines(lines: readonly ShownLine[], again: boolean) {
  const isBefore = ({ queued }: ShownLine) => queued !== null && !again;
  const fresh = lines.filter((line) => !isBefore(line));
  const isFaulty = ({ problems }: ShownLine) => problems.length > 0;
  return {
    faulty: fresh.filter((line) => isFaulty(line) && !isAlreadySo(line)),
    /** Nothing is wrong with them: Metrc has what they ask for. */
    alreadySo: fresh.filter(isAlreadySo),
    before: lines.filter(isBefore),
    ready: fresh.filter((line) => !isFaulty(line)),
  };
}

function isAlreadySo({ problems }: ShownLine): boolean {
  return problems.length > 0 && problems.every(({ sentence }) => sentence.key === 'problem_changes_nothing');
}

/** What is wrong with every line for the same reason: it is mended once, at the field for all. */
export function commonProblems(lines: readonly ShownLine[]): Problem[] {
  const has = ({ problems }: ShownLine, { field, sentence }: Problem) =>
    problems.some((one) => one.field === field && one.sentence.key === sentence.key);
  const [first] = lines;
  return (first?.problems ?? []).filter((one) => one.field && lines.every((line) => has(line, one)));
}

/** Names of records that stand on more than one line, in their order. */
export function namedTwice(lines: readonly ShownLine[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of lines) (seen.has(name) ? twice : seen).add(name);
  return [...twice].filter(Boolean);
}

/** The field that a problem is about, in the form's words; null where it is the whole line. */
export function fieldOf(form: FormView, problem: Problem): Sentence | null {
  return form.fields.find(({ name }) => name === problem.field)?.label ?? null;
}
