import { el, icon } from './dom.js';
import { resetSettings } from './grid-settings.js';
import { openPackageDialog, openPlaceholder } from './package-actions.js';

/** The toolbar above a grid: its own buttons left; export, filters, settings and jump right. */
export function createToolbar(grid) {
  const { numbering, page, grids } = grid.around;
  const nextClass = () => `js-toolbarbutton-${numbering.next++}`;
  const bar = el('div', { class: 'k-header k-grid-toolbar' });
  for (const group of grid.definition.toolbar) {
    const buttons = group.map((button) =>
      button.menu ? menuButton(button, nextClass) : plainButton(grid, button, nextClass),
    );
    bar.append(el('div', { class: 'btn-group ' }, ...buttons));
  }
  const file = `Metrc-${page.state}-${page.license}-${page.title}-${grid.definition.label}`.replaceAll(' ', '');
  const entry = (text, small, action) => {
    const link = el(
      'a',
      { class: nextClass(), href: '#' },
      text,
      ...(small ? [' (', el('small', { text: small }), ')'] : []),
    );
    if (action) link.addEventListener('click', action);
    return el('li', {}, link);
  };
  const right = el('div', { class: 'btn-group pull-right' });
  right.append(
    dropdown('Export data to file', icon('icon-print'), '', [
      entry('Excel', `${file}.xlsx`),
      entry('PDF', `${file}.pdf`),
    ]),
    dropdown('Filters', icon('icon-filter'), ' js-filters-popover', [
      entry('Clear Filters', null, () => grid.change({ filters: {} })),
    ]),
    dropdown('Adjust settings', hamburger(), '', [
      entry('Reset Settings', null, () => {
        if (!confirm('Are you sure you wish to reset the settings of this page?')) return;
        resetSettings(grids, page);
        location.reload();
      }),
      entry('Disable Change Monitor'),
    ]),
  );
  const jump = el('button', { class: `btn shadow ${nextClass()} btn-group`, title: 'Jump to bottom', type: 'button' });
  jump.append(icon('icon-arrow-down'));
  jump.addEventListener('click', () => scrollTo({ top: document.body.scrollHeight, behavior: 'smooth' }));
  right.append(jump);
  bar.append(right);
  return bar;
}

function plainButton(grid, { text, dialog }, nextClass) {
  const button = el('button', { class: `btn shadow ${nextClass()}`, type: 'button', text });
  button.addEventListener('click', () => (dialog ? openPackageDialog(grid, dialog) : openPlaceholder(text)));
  return button;
}

function menuButton({ text, menu }, nextClass) {
  const toggle = el(
    'button',
    { class: 'btn shadow dropdown-toggle ', 'data-toggle': 'dropdown', type: 'button' },
    `${text} `,
  );
  toggle.append(el('span', { class: 'caret' }));
  const entries = menu.map((name) => el('li', {}, el('a', { class: nextClass(), href: '#', text: name })));
  return el('div', { class: 'btn-group' }, toggle, el('ul', { class: 'dropdown-menu' }, ...entries));
}

function dropdown(title, glyph, extra, entries) {
  const toggle = el('button', {
    class: `btn shadow dropdown-toggle ${extra}`,
    'data-toggle': 'dropdown',
    title,
    type: 'button',
  });
  toggle.append(glyph, ' ', el('span', { class: 'caret' }));
  return el('div', { class: 'btn-group' }, toggle, el('ul', { class: 'dropdown-menu pull-right' }, ...entries));
}

function hamburger() {
  return el('div', { class: 'menu-hamburger' }, icon('icon-bar'), icon('icon-bar'), icon('icon-bar'));
}
