import { ListBar } from '@/components/page/list-bar';
import { countWords } from '@/lib/domain/count-words';
import { csvText } from '@/lib/domain/csv-text';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { ListTally } from '@/lib/domain/list-tally';
import { isListing } from '@/lib/domain/pages/registry';
import { say } from '@/lib/domain/sentence';
import { type VerdictCode, verdictCodes } from '@/lib/domain/verdict';
import type { Events } from '@/lib/messaging/contract';
import { onEvent } from '@/lib/messaging/send';
import { t, tell } from '@/lib/platform/i18n';
import { copyText } from '../copy-text';
import { createDimmer } from '../dim-rows';
import { rowsToExport } from '../export-rows';
import { ask, type Page, type PageFeature } from '../feature';
import { asksForPerson, countVerdicts, type JudgedGrid, type JudgedRow, judgedRows } from '../judged';
import { pageStyles } from '../page-styles';
import { createPanel, settle } from '../panel';
import { saveCsv } from '../save-csv';
import { focusBadge, listenForSteps, nextDifference } from '../step-differences';
import { createSelectionWatch, selectedRows } from '../watch-selection';

/** One line above the open grid: the tally, a filter by verdict, steps from difference to difference, lists to take along. */
export const listBar: PageFeature = {
  id: 'list-bar',
  include: isListing,
  init(page, signal) {
    const bar = createBar(page, signal);
    page.judged.listen(bar.show, signal);
    page.waits.listen(bar.hold, signal);
    page.notes.listen(bar.say, signal);
    listenForSteps(page.document, bar.step, signal);
    onEvent('status.changed', bar.hear, signal);
    onEvent('verdicts.stale', bar.hearStale, signal);
    signal.addEventListener('abort', bar.end, { once: true });
  },
};

function createBar(page: Page, signal: AbortSignal) {
  const { document: doc, facility } = page;
  const { license } = facility;
  const panel = createPanel(doc, 'tandem-bar', pageStyles.listBar);
  const { host } = panel;
  const dimmer = createDimmer(doc);
  const watchSelection = createSelectionWatch(draw, signal);
  let judged: JudgedGrid | null = null;
  let rows: JudgedRow[] = [];
  let filter: VerdictCode | null = null;
  let whole: ListTally | null = null;
  let stop: HTMLElement | null = null;
  let isOpen = false;
  let note = '';

  function show(now: JudgedGrid | null) {
    const isSame = judged?.grid.element === now?.grid.element;
    judged = now;
    if (!now) {
      hide();
      return;
    }
    rows = judgedRows(now);
    if (!isSame) forget();
    // Rows that were just drawn have no verdict yet: a filter outlives that.
    const isAnswered = rows.length === now.grid.rows.length + now.grid.lines.length;
    if (isAnswered && !rows.some(({ verdict }) => verdict.code === filter)) filter = null;
    watchSelection(now.grid);
    dim();
    draw();
    // A foreign node may have come between: only another grid makes the bar move.
    if (host.parentElement !== now.grid.element.parentElement) settle(host, () => now.grid.element.before(host));
    if (!isSame) void learn();
  }

  /** What a person did with the rows before. */
  function forget() {
    [filter, stop, note, isOpen] = [null, null, '', false];
  }

  function hide() {
    watchSelection(null);
    dimmer.end();
    panel.close();
  }

  function dim() {
    const faded = filter ? rows.filter(({ verdict }) => verdict.code !== filter) : [];
    dimmer.dim(faded.map(({ row }) => row.element));
  }

  /** A blind count hides how these rows compare. */
  const isBlind = () => judged?.grid.kind.entity === 'package' && whole?.status.blind !== undefined;

  function draw() {
    if (!judged) return;
    const { grid } = judged;
    const hasList = Boolean(grid.kind.grids[grid.id]?.length);
    const blind = isBlind();
    const shown = blind ? [] : rows;
    const canAct =
      hasList && !blind && whole?.status.state !== 'disconnected' && whole?.actsOn.includes(grid.kind.entity);
    panel.draw(
      <ListBar
        tally={countVerdicts(shown, verdictCodes)}
        rows={grid.rows.length}
        isAsking={!blind && rows.length < grid.rows.length}
        why={whyNothing(judged, shown)}
        filter={filter}
        isOfTags={grid.kind.isTag ?? false}
        differing={rows.filter(({ verdict }) => asksForPerson(verdict.code)).length}
        whole={grid.kind.entity === 'package' ? whole : null}
        missing={{ ...missingTags(whole, judged), isOpen }}
        selected={canAct ? selectedRows(grid).length : null}
        note={note}
        now={Date.now()}
        onFilter={(code) => {
          filter = filter === code ? null : code;
          dim();
          draw();
        }}
        onStep={step}
        onMissing={() => {
          isOpen = !isOpen;
          draw();
        }}
        onCopy={(tags) => void copy(tags ?? inView().map(({ row }) => row.row.key))}
        onExport={() => void save()}
        onAct={() => void act()}
        onOpen={(route) => void ask(page, 'dashboard.open', { license, route })}
      />,
    );
  }

  const inView = () => (filter ? rows.filter(({ verdict }) => verdict.code === filter) : rows);

  function tellBack(text: string) {
    note = text;
    draw();
  }

  /** From the badge that has the focus, else from where the last step led. */
  function step(by: 1 | -1) {
    const focused = doc.activeElement?.closest<HTMLElement>('tr') ?? null;
    const from = rows.some(({ row }) => row.element === focused) ? focused : stop;
    const next = nextDifference(rows, from, by);
    if (!next || isBlind()) return;
    stop = next.row.element;
    focusBadge(next);
  }

  async function copy(tags: readonly string[]) {
    const isCopied = await copyText(tags.join('\n'));
    tellBack(isCopied ? t('bar_copied', countWords(tags.length)) : t('bar_not_copied'));
  }

  async function save() {
    const isWhole = judged?.grid.kind.entity === 'package' && !filter;
    const found = isWhole ? (await ask(page, 'list.differences', { license })).value : null;
    const exported = rowsToExport(rows, filter, found, license);
    if (!exported) return tellBack(t('bar_export_none'));
    saveCsv(doc, `${exported.name}.csv`, csvText(exported.cells));
    tellBack(exported.said);
  }

  async function act() {
    const selected = selectedRows(judged?.grid ?? null).map(({ row }) => row);
    const reply = (await ask(page, 'selection.open', { license, rows: selected })).value;
    tellBack(!reply ? t('card_no_answer') : reply.ok ? t('bar_act_elsewhere') : tell(reply.sentence));
  }

  async function learn() {
    const answer = await ask(page, 'list.tally', { license });
    // Without an answer what was hidden stays so.
    if (signal.aborted || (answer.failed && whole?.status.blind)) return;
    whole = answer.value;
    if (isBlind()) forget();
    dim();
    draw();
  }

  return {
    show,
    step,
    say: tellBack,
    /** Takes its place before the rows come: then nothing moves when they do. */
    hold(grid: HTMLElement) {
      if (host.parentElement === grid.parentElement) return;
      hide();
      judged = null;
      settle(host, () => grid.before(host));
    },
    hear(status: FacilityStatus) {
      if (status.license !== license || !judged) return;
      const known = whole?.status;
      const isNews = status.tally?.at !== known?.tally?.at || status.state !== known?.state;
      if (isNews || status.blind !== known?.blind) void learn();
    },
    /** Without API keys no compare of the whole list tells that something was counted or imported. */
    hearStale({ license: of, tags }: Events['verdicts.stale']) {
      if (of === license && judged && (tags === null || whole?.status.pageOnly)) void learn();
    },
    end: hide,
  };
}

/** An empty tally says why: the reason that most rows give. */
function whyNothing({ grid }: JudgedGrid, rows: readonly JudgedRow[]) {
  if (!grid.rows.length) return say('bar_no_rows');
  const silent = rows.filter(({ verdict }) => verdict.code === 'not-compared');
  if (!rows.length || silent.length < rows.length) return null;
  return silent[0]?.verdict.sentence ?? null;
}

/** Without API keys Tandem cannot say that Metrc has no row, only that this page shows none. */
function missingTags(whole: ListTally | null, { grid }: JudgedGrid) {
  if (!whole || grid.kind.entity !== 'package') return { tags: [], count: 0 };
  const { kind, tags, count } = whole.local;
  if (kind === 'only-local') return { tags, count };
  const shown = new Set(grid.rows.map(({ row }) => row.key));
  const missing = tags.filter((tag) => !shown.has(tag));
  // Beyond those that were asked for nobody knows; the panel says so.
  return { tags: missing, count: missing.length + count - tags.length };
}
