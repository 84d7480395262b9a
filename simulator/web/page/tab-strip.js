import { el } from './dom.js';

/**
 * Turns the server's bare list into Kendo's tab strip. No tab is open until one is clicked.
 * @param {HTMLElement} strip holds a `ul` and one `div` for each `li`
 * @param {{ mood: { look: string } }} page
 * @param {(gridId: string) => void} onOpen called at every click on a tab
 */
export function startTabStrip(strip, page, onOpen) {
  const list = strip.querySelector(':scope > ul');
  const tabs = [...list.children];
  const panels = [...strip.children].filter((child) => child !== list);
  const wrapper = el('div', { class: 'k-tabstrip-wrapper' });
  strip.before(wrapper);
  wrapper.append(strip);
  strip.className = 'k-widget k-header k-tabstrip k-floatwrap k-tabstrip-top';
  strip.dataset.role = 'tabstrip';
  (page.mood.look === '2026' ? list : strip).setAttribute('role', 'tablist');
  strip.tabIndex = 0;
  list.className = 'k-tabstrip-items k-reset';
  tabs.forEach((tab, i) => {
    dressTab(tab, `${strip.id}-${i + 1}`, i === 0 ? ' k-first' : i === tabs.length - 1 ? ' k-last' : '');
    dressPanel(panels[i], `${strip.id}-${i + 1}`);
    tab.addEventListener('click', () => {
      if (tab.classList.contains('k-state-disabled')) return;
      for (const [n, other] of tabs.entries()) setOpen(other, panels[n], other === tab);
      const message = wrapper.parentElement?.querySelector(':scope > .tab-select-one');
      if (message) message.style.display = 'none';
      onOpen(tab.dataset.gridSelector.slice(1));
    });
  });
}

/** Classes and spans of one tab. */
export function dressTab(tab, panelId, place) {
  const text = tab.textContent.trim();
  const state = tab.classList.contains('k-state-disabled') ? 'k-state-disabled k-item' : 'k-item k-state-default';
  tab.className = `${state}${place}`;
  tab.setAttribute('role', 'tab');
  if (panelId) tab.setAttribute('aria-controls', panelId);
  tab.replaceChildren(
    el('span', { class: 'k-loading k-complete' }),
    el('span', { class: 'k-link', unselectable: 'on', text }),
  );
}

/** Opens or closes a tab and its panel. */
export function setOpen(tab, panel, open) {
  tab.classList.toggle('k-state-active', open);
  tab.classList.toggle('k-tab-on-top', open);
  if (open) tab.setAttribute('aria-selected', 'true');
  else tab.removeAttribute('aria-selected');
  panel.classList.toggle('k-state-active', open);
  panel.setAttribute('aria-hidden', String(!open));
  panel.setAttribute('aria-expanded', String(open));
  panel.style.display = open ? 'block' : 'none';
}

function dressPanel(panel, id) {
  panel.id = id;
  panel.className = 'k-content';
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-hidden', 'true');
  panel.setAttribute('aria-expanded', 'false');
}
