import { el, icon, wait } from './dom.js';
import { withMood } from './mood-query.js';
import { post } from './xhr.js';

const CACHE_MS = 600_000;
const caret = () => el('i', { class: 'caret' });

/** Fills the menus 100 to 800 ms after load; every placeholder is replaced by a new node. */
export async function fillNavbar(page) {
  const accessible = page.mood.look === '2026';
  await wait(100 + Math.random() * 300);
  const [main, facilities, user] = await Promise.all(
    ['navigation', 'facility', 'user'].map((name) => cached(page, name)),
  );
  if (!main || !facilities || !user) return;
  const [left, right] = document.querySelectorAll('.navbar ul.nav');
  left?.replaceChildren(notifications(), ...main.map((node) => menu(node, accessible)));
  const filled = [supportMenu(), userMenu(user)];
  const keep = ['facilities-dropdown', 'search-menu', 'import-menu'].map((name) => el('li', { class: name }));
  right?.replaceChildren(...keep, ...filled);
  fillFacilities(page, facilities);
}

async function cached(page, name) {
  const key = `navigation-${name}-${page.license}`;
  const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (kept && Date.now() - kept.at < CACHE_MS) return kept.data;
  const { ok, data } = await post(`/ui/${name}`);
  if (ok) localStorage.setItem(key, JSON.stringify({ at: Date.now(), data }));
  return ok ? data : null;
}

function notifications() {
  const label = el('span', { class: 'label label-info' }, '\u00a0', icon('icon-envelope icon-white'), '\u00a0');
  const toggle = el(
    'a',
    { class: 'dropdown-toggle', 'data-toggle': 'dropdown', title: 'Notifications' },
    label,
    ' ',
    caret(),
  );
  const none = el('li', {}, el('a', { href: '#', text: 'No notifications' }));
  return el('li', { id: 'notifications-menu', class: 'dropdown' }, toggle, el('ul', { class: 'dropdown-menu' }, none));
}

function menu(node, accessible) {
  const active = contains(node, location.pathname);
  const role = accessible ? 'menuitem' : null;
  if (node.Children.length === 0) {
    return el('li', { class: active && 'active active-page', role }, link(node));
  }
  const split = node.NavigationType === 'SplitDropdown';
  const toggle = el(
    'a',
    { class: 'dropdown-toggle', 'data-toggle': 'dropdown' },
    split ? ' ' : `${node.Title} `,
    caret(),
  );
  const list = el('ul', { class: 'dropdown-menu', role: accessible ? 'menu' : null });
  for (const child of node.Children) {
    list.append(el('li', { class: contains(child, location.pathname) && 'active active-page', role }, link(child)));
  }
  const parts = split ? [link(node), el('span', { class: 'vertical-divider' }), toggle] : [toggle];
  const state = `dropdown${split ? ' split-dropdown' : ''}${active ? ' active active-page' : ''}`;
  return el('li', { class: state, role }, ...parts, list);
}

function link(node) {
  return el('a', { href: withMood(node.Url), target: '_top', text: node.Title });
}

function contains(node, path) {
  const here = path.replace(/\/$/, '');
  return node.Url?.split('?')[0] === here || node.Children.some((child) => contains(child, path));
}

function supportMenu() {
  const toggle = el('a', { class: 'dropdown-toggle', 'data-toggle': 'dropdown' }, 'Support ', caret());
  const list = el('ul', { class: 'dropdown-menu' }, el('li', {}, el('a', { href: '#', text: 'Contact support' })));
  return el('li', { class: 'support-menu dropdown' }, toggle, list);
}

function userMenu(user) {
  const toggle = el('a', { class: 'dropdown-toggle', 'data-toggle': 'dropdown' });
  toggle.append(icon('icon-user icon-white'), ` ${user.UserName} `, caret());
  const entries = user.Menu.map((node) => el('li', {}, link(node)));
  return el('li', { class: 'user-menu dropdown' }, toggle, el('ul', { class: 'dropdown-menu' }, ...entries));
}

function fillFacilities(page, facilities) {
  const place = document.querySelector('#body_content .facilities-dropdown');
  if (!place) return;
  const toggle = el('a', { class: 'dropdown-toggle btn-inverse shadow btn', 'data-toggle': 'dropdown' });
  toggle.append(el('strong', { text: page.facilityName }), ' | ', el('small', { text: page.license }), ' ', caret());
  const list = el('ul', { class: 'dropdown-menu pull-right' });
  for (const { Id, Name, Number: license } of facilities) {
    const text = el('div', {}, el('strong', { text: Name }), el('small', { text: license }));
    const anchor = el('a', { href: withMood(`/session/change-facility/${Id}`), target: '_top' }, text);
    list.append(el('li', { class: license === page.license && 'active active-page' }, anchor));
  }
  place.replaceWith(el('div', { class: 'btn-group facilities-dropdown' }, toggle, list));
}
