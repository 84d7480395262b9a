import { ingredientsField } from './dialog-ingredients.js';
import { choiceField, packageField, tagField } from './dialog-lookups.js';
import { el } from './dom.js';
import { numberText } from './format.js';

/**
 * One field of a line or of the template row. Like AngularJS it takes changes from `input` and `change` events only.
 * @param {any} field see `dialogs.ts`
 * @param {{ model: any, preload: any, scope: 'line' | 'template' | 'ingredient', redraw: () => void, renumber?: () => void }} around
 * @returns {{ element: HTMLElement, draw: () => void }}
 */
export function createField(field, around) {
  const { model, scope } = around;
  const controls = el('div', { class: 'controls' });
  const bind = (node, name) => {
    node.setAttribute('ng-model', `${scope}.${name}`);
    if (scope === 'line') node.dataset.name = name;
    if (scope === 'ingredient') node.dataset.ownName = name;
    return node;
  };
  switch (field.kind) {
    case 'package':
      return packageField(field, around, bind);
    case 'lookup':
      return choiceField(field, around, bind);
    case 'tag':
      return tagField(field, around, bind);
    case 'ingredients':
      return ingredientsField(field, around, createField);
    case 'flag':
      return flagField(field, around, controls, bind);
    case 'shown': {
      const text = el('span', { class: 'uneditable-text' });
      controls.append(text);
      const draw = () => (text.textContent = amount(model[field.name], model[field.unit]));
      draw();
      return { element: controls, draw };
    }
    default:
      return plainField(field, around, controls, bind);
  }
}

function plainField(field, around, controls, bind) {
  const { model, preload, redraw } = around;
  const input = bind(plainInput(field, preload), field.name);
  controls.append(input);
  const unit = field.unit ? el('span', { class: 'add-on' }) : null;
  if (unit) controls.append(' ', unit);
  if (field.kind === 'date') {
    const today = el('button', { class: 'btn btn-mini', type: 'button', text: 'today' });
    today.addEventListener('click', () => {
      input.value = preload.defaults.today;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    controls.append(' ', today);
  }
  const take = () => {
    model[field.name] = input.value;
    couple(model, field.name);
    redraw();
  };
  input.addEventListener('input', take);
  input.addEventListener('change', take);
  const draw = () => {
    const value = optionValue(field, model[field.name]);
    if (input.value !== value) input.value = value;
    if (unit) unit.textContent = model[field.unit] ?? '';
  };
  draw();
  return { element: controls, draw };
}

function flagField(field, { model, redraw }, controls, bind) {
  const box = bind(el('input', { type: 'checkbox' }), field.name);
  controls.append(box);
  box.addEventListener('change', () => {
    model[field.name] = box.checked;
    redraw();
  });
  const draw = () => (box.checked = model[field.name] === true);
  draw();
  return { element: controls, draw };
}

/** The value of an input; AngularJS writes the ids of options as `number:123`. */
function optionValue({ kind }, value) {
  return kind === 'select' && typeof value === 'number' ? `number:${value}` : String(value ?? '');
}

/** New quantity and difference follow each other once the current quantity is known. */
function couple(model, name) {
  const current = model.CurrentQuantity;
  const other = { NewQuantity: 'AdjustmentQuantity', AdjustmentQuantity: 'NewQuantity' }[name];
  if (!other || current === undefined) return;
  const value = String(model[name]).replaceAll(',', '').trim();
  const sum = name === 'NewQuantity' ? Number(value) - current : current + Number(value);
  model[other] = value === '' || Number.isNaN(sum) ? '' : String(Number(sum.toFixed(4)));
}

function plainInput(field, preload) {
  if (field.kind === 'note') return el('textarea', { rows: '2' });
  if (field.kind !== 'select') {
    const input = el('input', { type: 'text', class: field.kind === 'date' ? 'input-small' : 'input-medium' });
    if (field.kind === 'date') input.placeholder = 'MM/DD/YYYY';
    return input;
  }
  const select = el('select', { 'ng-options': `c.Id as c.Name for c in repeaterData.${field.choices}` });
  select.append(el('option', { value: '', disabled: true, selected: true, text: '- Select -' }));
  for (const { Id, Name } of preload.repeaterData[field.choices]) {
    select.append(el('option', { value: `number:${Id}`, text: Name }));
  }
  return select;
}

function amount(value, unit) {
  return value === undefined || value === null ? '' : `${numberText(value)} ${unit ?? ''}`;
}
