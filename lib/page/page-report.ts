import { findOpenGrid } from './grid';
import { ownElements, selectors } from './selectors';

/**
 * How Metrc's page is built, for whoever mends Tandem's reading of it (metrc-ui, section 14): names of attributes and
 * columns, counts, and which parts are there. No text of any cell, no tag, no name, no token.
 * @param license is replaced wherever the page shows it
 */
export function pageReport(doc: Document, license: string): string {
  const { host, pathname } = doc.location;
  const open = findOpenGrid(doc);
  const widgets = [...doc.querySelectorAll('[data-role][id]')].filter((element) => !isGuid(element.id));
  const report = JSON.stringify(
    {
      host,
      path: pathname,
      title: doc.title,
      version: /v[\d.]+/.exec(doc.querySelector(selectors.footer)?.textContent ?? '')?.[0] ?? null,
      widgets: widgets.map((element) => `${element.getAttribute('data-role')} #${element.id}`),
      tabs: [...doc.querySelectorAll(selectors.tab)].map(
        (tab) => `${tab.getAttribute('data-grid-selector')} ${classOf(tab)}`,
      ),
      otherExtension: doc.querySelector(`${selectors.foreignSearch}, ${selectors.foreignInCell}`) !== null,
      openGrid: open && describeGrid(open),
    },
    null,
    1,
  );
  // Also in the names of files to export, which stand in toolbars.
  return report.replaceAll(license, '{license}').replaceAll(encodeURIComponent(license), '{license}');
}

function describeGrid(grid: HTMLElement) {
  const heads = [...(grid.querySelectorAll('thead tr')[0]?.children ?? [])];
  const row = [...grid.querySelectorAll('tbody > tr')].find((one) => one.children.length > 1) ?? null;
  const cells = row ? [...row.children] : [];
  const tags = cells.flatMap((cell, at) => (/\b[0-9A-Z]{24}\b/.test(cell.textContent ?? '') ? [at] : []));
  return {
    id: grid.id,
    classes: classOf(grid),
    scrollable: grid.querySelector('.k-grid-content') !== null,
    tables: grid.querySelectorAll('table').length,
    columns: heads.map((head) => `${head.getAttribute('data-field') ?? '-'}${isHidden(head) ? ' hidden' : ''}`),
    toolbar: [...grid.querySelectorAll('.k-grid-toolbar button')].map((button) => (button.textContent ?? '').trim()),
    bodyRows: grid.querySelectorAll('tbody > tr').length,
    row: row && shapeOf(row),
    cells: cells.map(shapeOf),
    cellsNameTheirField: cells.some((cell) => cell.hasAttribute('data-field')),
    tagsInCells: tags,
  };
}

/** Classes, names of attributes, and what elements are inside; never a value that could be data. */
function shapeOf(element: Element) {
  const inside = [...element.children].map(({ localName }) => localName).filter((name) => !ownElements.includes(name));
  return [element.localName, classOf(element), element.getAttributeNames().join(' '), inside.join(' ')].join(' | ');
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

function isHidden(element: Element): boolean {
  return (element as HTMLElement).style.display === 'none';
}

/** Header cells have one each; they say nothing. */
function isGuid(id: string): boolean {
  return /^[0-9a-f]{8}-/i.test(id);
}
