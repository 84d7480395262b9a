// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import dataFieldHtml from './fixtures/2026-11-23-packages-data-field.html?raw';
import plainHtml from './fixtures/2026-11-23-packages-plain.html?raw';
import { pageReport } from './page-report';

const license = 'X99-0000042-LIC';

function reportOf(html: string) {
  document.body.innerHTML = html;
  document.title = `${license} - Packages | metrc`;
  return pageReport(document, license);
}

describe('the page report', () => {
  it.each([
    ['plain', plainHtml],
    ['data-field', dataFieldHtml],
  ])('says how the page is built (%s)', (mode, html) => {
    const report = JSON.parse(reportOf(html));
    expect(report.title).toBe('{license} - Packages | metrc');
    expect(report.openGrid).toMatchObject({ id: 'active-grid', cellsNameTheirField: mode === 'data-field' });
    expect(report.openGrid.columns).toContain('Label');
    expect(report.openGrid.row).toContain('k-master-row');
    expect(report.openGrid.tagsInCells.length).toBeGreaterThan(0);
  });

  it.each([plainHtml, dataFieldHtml])('holds no cell’s text, no tag, no name, no license (%#)', (html) => {
    const report = reportOf(html);
    expect(report).not.toMatch(/[0-9A-Z]{24}/);
    expect(report).not.toContain(license);
    const texts = [...document.querySelectorAll('tbody td')].map((cell) => (cell.textContent ?? '').trim());
    for (const text of texts.filter((one) => one.length > 4)) expect(report).not.toContain(text);
  });

  it('of a page without an open grid says so', () => {
    document.body.innerHTML = '<div id="body_content"></div>';
    expect(JSON.parse(pageReport(document, license)).openGrid).toBeNull();
  });
});
