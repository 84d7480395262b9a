import { el, icon, wait } from './dom.js';

/** What other extensions and help widgets put into the page. */
export function makeNoise(page, grids) {
  if (page.mood.t3) startT3(grids);
  if (page.mood.noise) startWidgets();
}

/** The nodes of Track & Trace Tools: a bar after the heading, buttons bottom right, one container in each tag cell. */
async function startT3(grids) {
  await wait(300);
  document
    .querySelector('h2.title')
    ?.after(el('div', { id: 'ttt-unified-search' }, el('input', { type: 'text', placeholder: 'Search all packages' })));
  document.body.append(el('div', { class: 'ttt-float', text: 'T3' }));
  for (const { body, table } of grids.values()) {
    table.setAttribute('ttt-tablegroup', '1');
    new MutationObserver(() => decorate(body)).observe(body, { childList: true });
    decorate(body);
  }
}

/** Marks every row whose second or first cell is a bare tag or manifest: T3 reads the whole text of the cell. */
function decorate(body) {
  for (const row of body.querySelectorAll(':scope > .k-master-row:not([mesinline])')) {
    const cell = [row.children[1], row.children[0]].find((c) => isBareKey(c));
    if (!cell) continue;
    row.setAttribute('mesinline', '1');
    row.setAttribute('ttt-tablegroup', '1');
    const button = el('button', { class: 'btn btn-default', type: 'button', title: 'T3' }, icon('icon-search'));
    cell.append(el('div', { class: 'inline-button-container' }, button));
  }
}

function isBareKey(cell) {
  // biome-ignore lint/performance/useDomNodeTextContent: T3 itself reads what is rendered
  return /^([0-9A-Z]{24}|\d{10})$/.test(cell?.innerText.trim() ?? '');
}

async function startWidgets() {
  await wait(600);
  const popUp = el('div', { class: 'pendo-guide', role: 'dialog', 'aria-label': 'What is new' });
  popUp.append(el('strong', { text: 'New in this release' }), el('p', { text: 'Packages load faster than before.' }));
  const close = el('button', { class: 'btn', type: 'button', text: 'Got It' });
  close.addEventListener('click', () => popUp.remove());
  popUp.append(close);
  document.body.append(
    el('div', { class: 'stn-wdgt', text: '?' }),
    el('iframe', { title: 'interactive guide', class: 'stn-frame', src: 'about:blank' }),
    el('button', { class: 'chat-button', type: 'button', text: 'Chat with an Expert' }),
    popUp,
  );
}
