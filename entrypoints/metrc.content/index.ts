import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '@/lib/page/start';

export default defineContentScript({
  matches: ['https://*.metrc.com/*'],
  // The page itself has no business knowing that we started.
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (window.top !== window) return;
    const look = startPage(new URL(location.href), document, ctx.signal, () => ctx.notifyInvalidated());
    // Besides the look itself, each tick makes wxt notice when the extension was replaced under this page.
    if (look) ctx.setInterval(look, 10_000);
  },
});
