import { render } from 'preact';
import { LayoutNotice } from '@/components/page/layout-notice';
import controlsCss from '@/components/styles/controls.css?inline';
import { WordsContext } from '@/components/words';
import { isListing } from '@/lib/domain/pages/registry';
import { t, tell } from '@/lib/platform/i18n';
import { copyText } from '../copy-text';
import type { PageFeature } from '../feature';
import type { GridReading } from '../grid';
import { pageReport } from '../page-report';
import { createHost, createSheet, type ShadowHost, shield } from '../shadow-host';
import hostCss from '../styles/host.css?inline';
import layoutCss from '../styles/layout.css?inline';

/** Above a grid whose rows cannot be read: that it is so, and a report of the page's build to copy. */
export const selfCheck: PageFeature = {
  id: 'self-check',
  include: isListing,
  init({ document: doc, facility, scans }, signal) {
    let shown: ShadowHost | null = null;
    const hide = () => {
      if (!shown) return;
      render(null, shown.root);
      shown.host.remove();
      shown = null;
    };
    const show = ({ element, rows, unreadable }: GridReading) => {
      shown ??= createNotice(doc);
      render(
        <WordsContext.Provider value={{ t, tell }}>
          <LayoutNotice
            readable={rows.length}
            all={rows.length + unreadable}
            report={() => pageReport(doc, facility.license)}
            copy={copyText}
          />
        </WordsContext.Provider>,
        shown.root,
      );
      // Another of our own may have come between: only another grid makes the notice move.
      if (shown.host.parentElement !== element.parentElement) place(shown.host, element);
    };
    scans.listen(({ grid, recognised }) => (grid && !recognised ? show(grid) : hide()), signal);
    signal.addEventListener('abort', hide, { once: true });
  },
};

function createNotice(doc: Document): ShadowHost {
  const notice = createHost(doc, 'tandem-check', createSheet(hostCss + controlsCss + layoutCss));
  shield(notice.host);
  return notice;
}

/** What an earlier run of this script left behind gives way. */
function place(host: HTMLElement, grid: HTMLElement) {
  for (const other of grid.ownerDocument.querySelectorAll('tandem-check')) other.remove();
  grid.before(host);
}
