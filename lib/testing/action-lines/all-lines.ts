import type { Line } from './line';
import { morePackageLines } from './more-package-lines';
import { packageLines } from './package-lines';

/** One line for each action, in the order of the registry. */
export const allLines: Record<string, Line> = { ...packageLines, ...morePackageLines };
