import { el, icon } from './dom.js';

/**
 * What a new package is made of: lines inside a line, as AngularJS repeats them.
 * @param {any} field see `dialogs.ts`; `fields` are those of each ingredient
 * @param {any} around as in `createField`; `model.Ingredients` is filled and kept
 * @param {(field: any, around: any) => { element: HTMLElement, draw: () => void }} createField
 */
export function ingredientsField(field, { model, preload, renumber }, createField) {
  model.Ingredients ??= [];
  if (model.Ingredients.length === 0) model.Ingredients.push({});
  const controls = el('div', { class: 'controls ingredients' });
  const list = el('div');
  const more = el('button', { class: 'btn btn-mini', type: 'button', 'ng-click': 'addIngredient(line)' });
  more.append(icon('icon-plus'), ' Add Contents');
  more.addEventListener('click', () => {
    const ingredient = {};
    model.Ingredients.push(ingredient);
    add(ingredient);
    settle();
  });
  controls.append(list, more);
  const made = [];

  function add(ingredient) {
    const fields = [];
    const redraw = () => {
      for (const one of fields) one.draw();
    };
    const box = el('div', { class: 'ingredient', 'ng-repeat': 'ingredient in line.Ingredients' });
    const part = { ingredient, box };
    const button = el('button', {
      class: 'btn btn-danger btn-mini remove-ingredient',
      type: 'button',
      title: 'Remove',
    });
    button.append(icon('icon-remove icon-white'));
    button.addEventListener('click', () => {
      model.Ingredients.splice(made.indexOf(part), 1);
      made.splice(made.indexOf(part), 1);
      box.remove();
      settle();
    });
    box.append(button);
    for (const inner of field.fields) {
      const one = createField(inner, { model: ingredient, preload, scope: 'ingredient', redraw, renumber });
      fields.push(one);
      const label = el('label', { class: 'control-label', text: inner.label });
      box.append(el('div', { class: 'control-group' }, label, one.element));
    }
    made.push(part);
    list.append(box);
  }

  /** Numbers the fields: `Ingredients][0][PackageId`, which the line completes to `model[0][Ingredients][0][PackageId]`. */
  function settle() {
    made.forEach(({ box }, i) => {
      for (const input of box.querySelectorAll('[data-own-name]')) {
        input.dataset.name = `Ingredients][${i}][${input.dataset.ownName}`;
      }
      box.querySelector('.remove-ingredient').style.display = made.length > 1 ? '' : 'none';
    });
    renumber();
  }

  for (const ingredient of model.Ingredients) add(ingredient);
  settle();
  return { element: controls, draw() {} };
}
