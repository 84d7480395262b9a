/** How well verdicts of one class were found. */
export interface Score {
  expected: number;
  found: number;
  right: number;
  /** Share of what was found that is right, and share of what is there that was found; 1 where there is none. */
  precision: number;
  recall: number;
}

/** Precision and recall of each class, by what is true and what was said of every tag. */
export function scoreByClass(
  truth: ReadonlyMap<string, string>,
  said: ReadonlyMap<string, string>,
): Record<string, Score> {
  const classes = [...new Set([...truth.values(), ...said.values()])].sort();
  return Object.fromEntries(classes.map((name) => [name, scoreOf(name, truth, said)]));
}

function scoreOf(name: string, truth: ReadonlyMap<string, string>, said: ReadonlyMap<string, string>): Score {
  const expected = [...truth].filter(([, of]) => of === name).length;
  const hits = [...said].filter(([, of]) => of === name);
  const right = hits.filter(([tag]) => truth.get(tag) === name).length;
  const share = (of: number) => (of === 0 ? 1 : right / of);
  return { expected, found: hits.length, right, precision: share(hits.length), recall: share(expected) };
}
