import { colourOf, facilityColours } from '@/lib/domain/facility-colour';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import { onEvent } from '@/lib/messaging/send';
import { ask, type PageFeature } from '../feature';
import { pageStyles } from '../page-styles';
import { settle } from '../panel';
import { createHost, createSheet } from '../shadow-host';

/**
 * A band across the top of the page in the colour of its license: two tabs of two facilities look alike otherwise.
 * The number itself stands beside the Sync button. The license is the page's own, never one that was stored.
 */
export const licenseBand: PageFeature = {
  id: 'license-band',
  include: () => true,
  init(page, signal) {
    const { document: doc, facility } = page;
    const { host } = createHost(doc, 'tandem-band', createSheet(pageStyles.band));
    const paint = (colour = colourOf(facility.license)) =>
      host.style.setProperty('--band', facilityColours[colour] ?? facilityColours.slate);
    const hear = ({ license, colour }: FacilityStatus) => {
      if (license === facility.license) paint(colour);
    };
    paint();
    void ask(page, 'page.status', { license: facility.license }).then(({ value }) => value && hear(value));
    const attach = () => {
      if (!host.isConnected) settle(host, () => doc.body.append(host));
    };
    attach();
    onEvent('status.changed', hear, signal);
    page.scans.listen(attach, signal);
    signal.addEventListener('abort', () => host.remove(), { once: true });
  },
};
