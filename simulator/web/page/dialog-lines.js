import { createField } from './dialog-fields.js';
import { el, icon } from './dom.js';

/**
 * The repeated lines of a dialog, one `tbody` each, as AngularJS repeats them.
 * @param {HTMLFormElement} form
 * @param {any} preload `{ defaults: { cells, today }, repeaterData }`
 */
export function createLines(form, preload) {
  const table = form.querySelector('table');
  const template = table.querySelector('.template-row');
  const lines = [];
  const api = {
    all: () => [...lines],
    add,
    remove(line) {
      lines.splice(lines.indexOf(line), 1);
      line.body.remove();
      settle();
    },
  };

  function add(detail) {
    const line = createLine(preload, detail, () => api.remove(line), settle);
    lines.push(line);
    table.append(line.body);
    settle();
  }

  /** Numbers the field names anew and shows the template row only when there are more lines than one. */
  function settle() {
    lines.forEach((line, i) => {
      for (const field of line.body.querySelectorAll('[data-name]')) field.name = `model[${i}][${field.dataset.name}]`;
      line.body.querySelector('.remove-line').style.display = lines.length > 1 ? '' : 'none';
    });
    template.parentElement.classList.toggle('ng-hide', lines.length === 1);
  }

  fillTemplate(template, preload, lines);
  const { Details } = preload.repeaterData;
  if (Details.length === 0) add(null);
  for (const detail of Details) add(detail);
  return api;
}

function createLine(preload, detail, remove, renumber) {
  const model = { ...detail };
  const fields = [];
  const redraw = () => {
    for (const field of fields) field.draw();
  };
  const row = el('tr');
  for (const cell of preload.defaults.cells) {
    const place = el('td');
    for (const field of cell) {
      const made = createField(field, { model, preload, scope: 'line', redraw, renumber });
      fields.push(made);
      place.append(
        el('div', { class: 'control-group' }, el('label', { class: 'control-label', text: field.label }), made.element),
      );
    }
    row.append(place);
  }
  const button = el(
    'button',
    { class: 'btn btn-danger btn-mini remove-line', type: 'button', title: 'Remove' },
    icon('icon-remove icon-white'),
  );
  button.addEventListener('click', remove);
  row.lastElementChild.prepend(button);
  const body = el('tbody', { 'ng-repeat': 'line in repeaterLines' }, row);
  return { body, fields, set: (name, value) => setValue(model, fields, name, value), model: () => submitted(model) };
}

function setValue(model, fields, name, value) {
  model[name] = value;
  for (const field of fields) field.draw();
}

/** What is posted for a line: its model without what only the dialog needs. */
function submitted(model) {
  return Object.fromEntries(Object.entries(model).filter(([name]) => !name.startsWith('$')));
}

/** The template row: its values go to all lines at the press of Apply. */
function fillTemplate(template, preload, lines) {
  const model = {};
  for (const group of template.querySelectorAll('[data-template-field]')) {
    const name = group.dataset.templateField;
    const field = preload.defaults.cells.flat().find((f) => f.name === name);
    const made = createField(field, { model, preload, scope: 'template', redraw: () => {} });
    const apply = el('button', { class: 'btn btn-success btn-mini', type: 'button', text: 'Apply' });
    apply.addEventListener('click', () => {
      for (const line of lines) {
        if (field.kind === 'lookup') line.set(`$${name}`, model[`$${name}`]);
        line.set(name, model[name]);
      }
    });
    made.element.append(apply);
    group.querySelector('.controls').replaceWith(made.element);
  }
}
