import { useEffect } from 'preact/hooks';
import { Button } from '@/components/button';
import { Loading } from '@/components/loading';
import { Notice } from '@/components/notice';
import { send } from '@/lib/messaging/send';
import { t } from '@/lib/platform/i18n';
import { Frame } from './frame';
import type { Route } from './router';
import { ActivityScreen } from './screens/activity';
import { ConfirmScreen } from './screens/confirm';
import { CountScreen } from './screens/count';
import { DifferencesScreen } from './screens/differences';
import { OverviewScreen } from './screens/overview';
import { ProofScreen } from './screens/proof';
import { QueueScreen } from './screens/queue';
import { ReadingsScreen } from './screens/readings';
import { RecordsScreen } from './screens/records';
import { RunsScreen } from './screens/runs';
import { SalesDayScreen } from './screens/sales-day';
import { SelectionScreen } from './screens/selection';
import { SettingsScreen } from './screens/settings';
import { SetupScreen } from './screens/setup';
import { UnlockScreen } from './screens/unlock';
import { useFacility } from './state/use-facility';
import { type Overview, type OverviewState, useOverview } from './state/use-overview';
import { useRoute } from './state/use-route';

/** The dashboard: one route at a time inside the frame, save the small confirm window. */
export function App() {
  const route = useRoute();
  const state = useOverview();
  const { overview, failure, refresh } = state;
  const { facility, choose } = useFacility(overview?.facilities ?? [], route.license);

  const fresh = overview !== null && overview.vault.kind === 'empty' && overview.facilities.length === 0;
  useEffect(() => {
    // A new customer lands where there is something to do; later on an empty overview explains itself.
    if (fresh && !location.hash) location.replace('#/setup');
  }, [fresh]);

  async function sync() {
    if (facility?.facility) await send('sync.start', { facility: facility.facility }).catch(() => {});
    await refresh();
  }

  if (route.screen === 'confirm') return <ConfirmScreen draftId={route.draftId} />;
  if (route.screen === 'selection') return <SelectionScreen selectionId={route.selectionId} />;
  return (
    <Frame route={route} overview={overview} facility={facility} onChoose={choose} onSync={sync}>
      {failure && (
        <Notice tone="bad" role="alert">
          <p>{failure}</p>
          <Button onPress={refresh}>{t('ui_try_again')}</Button>
        </Notice>
      )}
      {overview ? (
        <Screen route={route} overview={overview} state={state} facility={facility} choose={choose} />
      ) : (
        !failure && <Loading />
      )}
    </Frame>
  );
}

function personOf({ vault }: Overview): string {
  return vault.kind === 'empty' ? '' : vault.person;
}

interface ScreenProps {
  route: Exclude<Route, { screen: 'confirm' | 'selection' }>;
  overview: Overview;
  state: OverviewState;
  facility: ReturnType<typeof useFacility>['facility'];
  choose: (facility: string) => void;
}

function Screen({ route, overview, state, facility, choose }: ScreenProps) {
  switch (route.screen) {
    case 'overview':
      return <OverviewScreen overview={overview} current={facility} onChoose={choose} />;
    case 'differences':
      return <DifferencesScreen facility={facility} />;
    case 'records':
      return <RecordsScreen facility={facility} chosen={route.list} />;
    case 'queue':
      return (
        <QueueScreen
          facility={facility}
          several={overview.facilities.length > 1}
          person={overview.vault.kind === 'open' ? overview.vault.person : null}
        />
      );
    case 'activity':
      return <ActivityScreen facility={facility} facilities={overview.facilities} />;
    case 'count':
      return (
        <CountScreen
          facility={facility}
          sessionId={route.session ?? null}
          jointId={route.joint ?? null}
          person={personOf(overview)}
        />
      );
    case 'readings':
      return <ReadingsScreen facility={facility} />;
    case 'sales':
      return <SalesDayScreen facility={facility} />;
    case 'proof':
      return <ProofScreen facility={facility} overview={overview} />;
    case 'runs':
      return <RunsScreen facility={facility} several={overview.facilities.length > 1} />;
    case 'settings':
      return <SettingsScreen facility={facility?.facility ?? null} />;
    case 'setup':
      return <SetupScreen overview={overview} refresh={state.refresh} />;
    case 'unlock':
      return <UnlockScreen overview={overview} refresh={state.refresh} />;
    default:
      return route satisfies never;
  }
}
