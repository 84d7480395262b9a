import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { FacilitySelect } from '@/components/facility-select';
import { NavIcon, type NavIconName } from '@/components/nav-icon';
import { Notice } from '@/components/notice';
import { SyncButton } from '@/components/sync-button';
import type { FacilityStatus } from '@/lib/domain/facility-status';
import type { MessageKey } from '@/lib/domain/sentence';
import { t } from '@/lib/platform/i18n';
import { type NavScreen, navScreens, type Route } from './router';
import type { Overview } from './state/use-overview';

const marks: Record<NavScreen, { word: MessageKey; icon: NavIconName }> = {
  overview: { word: 'overview_title', icon: 'home' },
  differences: { word: 'differences_title', icon: 'differ' },
  records: { word: 'records_title', icon: 'records' },
  queue: { word: 'queue_title', icon: 'queue' },
  activity: { word: 'activity_title', icon: 'history' },
  count: { word: 'count_title', icon: 'count' },
  readings: { word: 'readings_title', icon: 'file' },
  sales: { word: 'sales_day_title', icon: 'receipt' },
  proof: { word: 'proof_title', icon: 'proof' },
  runs: { word: 'runs_title', icon: 'runs' },
  settings: { word: 'settings_title', icon: 'settings' },
  setup: { word: 'setup_title', icon: 'key' },
};

interface FrameProps {
  route: Route;
  overview: Overview | null;
  facility: FacilityStatus | null;
  onChoose: (facility: string) => void;
  onSync: () => void;
  children: ComponentChildren;
}

/** Navigation on the left, facility and Sync above every screen, and the word "locked" wherever it applies. */
export function Frame({ route, overview, facility, onChoose, onSync, children }: FrameProps) {
  const attention = overview?.facilities.reduce((sum, status) => sum + status.attention, 0) ?? 0;
  const title = route.screen in marks ? t(marks[route.screen as NavScreen].word) : t('ui_unlock_title');
  useEffect(() => {
    document.title = `${title} · ${t('ui_product')}`;
  }, [title]);
  return (
    <div class="frame">
      <nav class="nav" aria-label={t('ui_navigation')}>
        <div class="brand">{t('ui_product')}</div>
        {navScreens.map((screen) => (
          <a
            key={screen}
            class="nav-link"
            href={`#/${screen}`}
            aria-current={screen === route.screen ? 'page' : undefined}
          >
            <NavIcon name={marks[screen].icon} />
            {t(marks[screen].word)}
            {screen === 'queue' && attention > 0 && (
              <span class="nav-count">
                {attention}
                <span class="visually-hidden"> {t('ui_attention')}</span>
              </span>
            )}
          </a>
        ))}
      </nav>
      <header class="top">
        <FacilitySelect facilities={overview?.facilities ?? []} chosen={facility} onChoose={onChoose} />
        <SyncButton status={facility} onSync={onSync} />
      </header>
      <main class="main">
        {overview?.vault.kind === 'locked' && route.screen !== 'unlock' && route.screen !== 'setup' && (
          <Notice tone="warn" role="status">
            <p>
              {t('ui_locked_banner')} <a href="#/unlock">{t('ui_locked_go')}</a>
            </p>
          </Notice>
        )}
        {children}
      </main>
    </div>
  );
}
