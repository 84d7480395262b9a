import { LayoutNotice } from '@/components/page/layout-notice';
import { isListing } from '@/lib/domain/pages/registry';
import { createControls } from '../card-host';
import { copyText } from '../copy-text';
import type { PageFeature } from '../feature';
import type { GridReading } from '../grid';
import { pageReport } from '../page-report';
import { pageStyles } from '../page-styles';
import { type Panel, settle } from '../panel';

/** Above a grid whose rows cannot be read: that it is so, and a report of the page's build to copy. */
export const selfCheck: PageFeature = {
  id: 'self-check',
  include: isListing,
  init({ document: doc, facility, scans }, signal) {
    let shown: Panel | null = null;
    const hide = () => {
      shown?.close();
      shown = null;
    };
    const show = ({ element, rows, unreadable }: GridReading) => {
      const panel = shown ?? createControls(doc, 'tandem-check', pageStyles.layout);
      shown = panel;
      panel.draw(
        <LayoutNotice
          readable={rows.length}
          all={rows.length + unreadable}
          report={() => pageReport(doc, facility.license)}
          copy={copyText}
        />,
      );
      // Another of our own may have come between: only another grid makes the notice move.
      if (panel.host.parentElement !== element.parentElement) settle(panel.host, () => element.before(panel.host));
    };
    scans.listen(({ grid, recognised }) => (grid && !recognised ? show(grid) : hide()), signal);
    signal.addEventListener('abort', hide, { once: true });
  },
};
