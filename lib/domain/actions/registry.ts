import type { ActionDefinition } from './define-action';
import { adjustPackage } from './packages/adjust-package';
import { changePackageItem } from './packages/change-package-item';
import { changePackageNote } from './packages/change-package-note';
import { changePackageQuantity } from './packages/change-package-quantity';
import { finishPackage } from './packages/finish-package';
import { movePackage } from './packages/move-package';
import { unfinishPackage } from './packages/unfinish-package';

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
