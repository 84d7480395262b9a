import { adjustPackage } from './adjust-package';
import { changePackageItem } from './change-package-item';
import { changePackageNote } from './change-package-note';
import { changePackageQuantity } from './change-package-quantity';
import type { ActionDefinition } from './define-action';
import { finishPackage } from './finish-package';
import { movePackage } from './move-package';
import { unfinishPackage } from './unfinish-package';

/** Every action, in the order in which menus show them. A new Metrc write is one new file and its line here. */
export const actions: readonly ActionDefinition[] = [
  adjustPackage,
  changePackageQuantity,
  movePackage,
  changePackageItem,
  changePackageNote,
  finishPackage,
  unfinishPackage,
];

/** The definition of an action type. @throws RangeError for a type that is not registered */
export function actionOf(type: string): ActionDefinition {
  const found = actions.find((action) => action.type === type);
  if (!found) throw new RangeError(`unknown action ${type}`);
  return found;
}
