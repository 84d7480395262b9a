import { nameList } from './name-list';

/** Types of packages. */
export const packageTypes = nameList({
  id: 'package-types',
  path: '/packages/v2/types',
  prefix: 'package-type',
});
