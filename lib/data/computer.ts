/** Key of the setting that names this computer. */
export const computerKey = 'computer';

/** This computer, as activity names it. Neither part says anything about its owner unless a person writes it. */
export interface Computer {
  /** Random, for ever: two computers of one name stay two. */
  id: string;
  name: string;
  /** The one computer on which counts and decisions of all others come together. */
  keepsBooks?: boolean;
}

/** A computer nobody has named. */
export function newComputer(): Computer {
  return { id: crypto.randomUUID().slice(0, 6).toUpperCase(), name: '' };
}

/** As it stands in activity: `Front desk (7F3A91)`. */
export function computerWords({ id, name }: Computer): string {
  return name ? `${name} (${id})` : id;
}
