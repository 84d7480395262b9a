import { el, icon } from './dom.js';
import { openEntitySelector } from './entity-selector.js';
import { addTypeahead } from './typeahead.js';
import { post } from './xhr.js';

/**
 * A field that is looked up: a hidden id, the text that is typed, and a magnifier that opens the whole list.
 * @param {any} field see `dialogs.ts`
 * @param {any} around as in `createField`
 * @param {{ id: HTMLElement, typed: string, shown: string, find: (text: string, most: number) => Promise<any[]>, label: (found: any) => string, take: (found: any) => void }} source
 *   `typed` is the `ng-model` of the text, `shown` where the model keeps it
 */
function lookup(field, { model, redraw }, { id, typed, shown, find, label, take }) {
  const input = el('input', {
    type: 'text',
    'ng-model': typed,
    'uib-typeahead': 'c as c.Name for c in lookUp($viewValue)',
    placeholder: field.placeholder,
  });
  input.autocomplete = 'off';
  const magnifier = el('button', { class: 'btn', type: 'button', title: 'Find' }, icon('icon-search'));
  const controls = el('div', { class: 'controls' }, id, input, magnifier);
  const choose = (found) => {
    take(found);
    redraw();
  };
  addTypeahead(input, { find: (text) => find(text, 10), label, choose });
  magnifier.addEventListener('click', async () => {
    openEntitySelector(field.label, await find('', 200), label, (found) => {
      input.value = label(found);
      choose(found);
    });
  });
  const draw = () => {
    id.value = String(model[field.name] ?? '');
    const text = model[shown];
    if (text && document.activeElement !== input) input.value = text;
  };
  draw();
  return { element: controls, draw };
}

/** The package of a line, or of an ingredient. */
export function packageField(field, around, bind) {
  const { model, scope } = around;
  const id = bind(el('input', { type: 'hidden', 'ng-value': `${scope}.${field.name}` }), field.name);
  id.removeAttribute('ng-model');
  return lookup(field, around, {
    id,
    typed: `${scope}.PackageLabel`,
    shown: 'PackageLabel',
    find: (text, most) => remote('/api/packages/forlookup/packages', text, most),
    label: (found) => found.PackageLabel,
    take(found) {
      const { Id, ...rest } = found ?? {
        PackageLabel: undefined,
        CurrentQuantity: undefined,
        CurrentQuantityUom: undefined,
      };
      Object.assign(model, rest, { [field.name]: Id });
    },
  });
}

/** A free tag for a new package. */
export function tagField(field, around, bind) {
  return byName(field, around, bind, {
    find: (text, most) => remote('/api/tags/forlookup/newtagindustrypackages', text, most),
    label: (found) => found.Label,
  });
}

/** One of the choices that came with the dialog. */
export function choiceField(field, around, bind) {
  const choices = around.preload.repeaterData[field.choices];
  const isLike = (text) => (choice) => choice.Name.toLowerCase().includes(text.toLowerCase());
  return byName(field, around, bind, {
    find: async (text, most) => choices.filter(isLike(text)).slice(0, most),
    label: (found) => found.Name,
  });
}

function byName(field, around, bind, { find, label }) {
  const { model, scope } = around;
  const shown = `$${field.name}`;
  return lookup(field, around, {
    id: bind(el('input', { type: 'hidden' }), field.name),
    typed: `${scope}.${field.name.replace(/Id$/, 'Name')}`,
    shown,
    find,
    label,
    take(found) {
      model[field.name] = found?.Id;
      model[shown] = found ? label(found) : undefined;
    },
  });
}

async function remote(url, text, most) {
  return (await post(url, { request: { Take: most, Filter: text } })).data?.Data ?? [];
}
