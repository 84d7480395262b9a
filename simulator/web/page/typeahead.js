import { el } from './dom.js';

/**
 * A look-up as of ui-bootstrap: typing opens a list, a click or Enter chooses; typing on un-chooses.
 * @param {HTMLInputElement} input
 * @param {{ find: (text: string) => Promise<any[]>, label: (found: any) => string, choose: (found: any) => void }} source
 */
export function addTypeahead(input, { find, label, choose }) {
  const list = el('ul', { class: 'dropdown-menu typeahead', role: 'listbox' });
  list.style.display = 'none';
  input.after(list);
  let found = [];
  let marked = 0;
  let asked = 0;

  async function ask() {
    const mine = ++asked;
    const answer = await find(input.value.trim());
    if (mine !== asked || document.activeElement !== input) return;
    found = answer;
    marked = 0;
    draw();
  }
  function draw() {
    list.replaceChildren(
      ...found.map((entry, i) => {
        const link = el('a', { href: '#', tabindex: '-1', text: label(entry) });
        return el('li', { class: i === marked && 'active', role: 'option' }, link);
      }),
    );
    list.style.display = found.length > 0 ? 'block' : 'none';
  }
  function take(entry) {
    asked += 1;
    found = [];
    draw();
    input.value = label(entry);
    choose(entry);
  }
  input.addEventListener('input', () => {
    choose(null);
    ask();
  });
  input.addEventListener('blur', () =>
    setTimeout(() => {
      found = [];
      draw();
    }, 200),
  );
  input.addEventListener('keydown', (event) => {
    if (found.length === 0) return;
    if (event.key === 'Enter' || event.key === 'Tab') take(found[marked]);
    else if (event.key === 'ArrowDown') marked = Math.min(marked + 1, found.length - 1);
    else if (event.key === 'ArrowUp') marked = Math.max(marked - 1, 0);
    else if (event.key === 'Escape') found = [];
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    draw();
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    event.preventDefault();
    const item = event.target.closest('li');
    if (item) take(found[[...list.children].indexOf(item)]);
  });
}
