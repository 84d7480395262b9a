import { type ChainHead, emptyChain } from '../activity-chain';
import { canonicalText } from '../canonical-text';
import type { ActivityRecord } from '../records';
import { sha256Of } from '../sha256';
import { evidenceVerifier } from './evidence-verifier';
import type { Report } from './report';

/** A record of a pack with its place in the chain of its part. */
interface Linked {
  chain: { number: number; previous: string; hash: string };
}

/** What a pack holds. Everything in it is covered by `seal`. */
export interface EvidencePack {
  format: 'tandem-evidence-1';
  /** The head of the report, then its rows: a chain of its own. */
  report: (Linked & Record<string, unknown>)[];
  /** Lines of activity as they were chained when they were written; the first says what came before it. */
  activity: (Linked & Record<string, unknown>)[];
  /** Hash over the ends of both chains: what people sign on paper. */
  seal: string;
}

/**
 * Seals a report with the lines of activity that stand behind it.
 * @param lines of one facility, without gaps, oldest first; those older than the chain are left out
 */
export function sealPack(report: Report, lines: readonly ActivityRecord[]): EvidencePack {
  const { rows, ...head } = report;
  const parts = [{ kind: 'report', ...head }, ...rows.map((row) => ({ kind: 'difference', ...row }))];
  let end: ChainHead = emptyChain;
  const chained = parts.map((part) => {
    const place = { number: end.number + 1, previous: end.hash };
    end = { number: place.number, hash: sha256Of(canonicalText({ ...part, chain: place })) };
    return { ...part, chain: { ...place, hash: end.hash } };
  });
  const activity = lines.flatMap(({ seq, chain, ...said }) => (chain ? [{ ...said, chain }] : []));
  return {
    format: 'tandem-evidence-1',
    report: chained,
    activity,
    seal: sealOf(end.hash, activity.at(-1)?.chain.hash),
  };
}

function sealOf(report: string, activity = ''): string {
  return sha256Of(`${report}|${activity}`);
}

/** Words of a pack's page. */
export interface PackWords {
  title: string;
  /** What the page is and how to check it, one paragraph each. */
  about: string[];
}

/**
 * A pack as one page that checks itself when it is opened, without a network. Everything that it shows is drawn from the
 * records that it checked, as text.
 */
export function packPage(pack: EvidencePack, { title, about }: PackWords): string {
  const paragraphs = about.map((text) => `<p>${escaped(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p id="result" role="status">…</p>
${paragraphs}
<div id="records"></div>
<script type="application/json" id="pack">${packText(pack)}</script>
<script>${evidenceVerifier}
showPack(document);
</script>
</body>
</html>
`;
}

/** The pack as it stands in its page: canonical, so that no byte of it can change unnoticed. */
export function packText(pack: EvidencePack): string {
  return canonicalText(pack).replace(/</g, '\\u003c');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const style = `
:root{color-scheme:light dark;font:14px/1.5 system-ui,sans-serif}
body{margin:32px auto;max-width:1100px;padding:0 20px}
h1{font-size:22px}h2{font-size:17px;margin-top:28px}
#result{padding:10px 14px;border:2px solid;border-radius:8px;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:12.5px}
th,td{border:1px solid #8888;padding:4px 8px;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}
code{overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}
`;
