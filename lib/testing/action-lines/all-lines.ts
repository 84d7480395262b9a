import { batchLines } from './batch-lines';
import { catalogLines } from './catalog-lines';
import { feedingLines } from './feeding-lines';
import { harvestLines } from './harvest-lines';
import { jobLines } from './job-lines';
import type { Line } from './line';
import { morePackageLines } from './more-package-lines';
import { packageLines } from './package-lines';
import { plantLines } from './plant-lines';
import { salesLines } from './sales-lines';
import { transferLines } from './transfer-lines';

/** One line for each action. */
export const allLines: Record<string, Line> = {
  ...packageLines,
  ...morePackageLines,
  ...plantLines,
  ...batchLines,
  ...harvestLines,
  ...catalogLines,
  ...feedingLines,
  ...jobLines,
  ...salesLines,
  ...transferLines,
};
