import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/controls.css';
import '@/components/styles/own-controls.css';
import '@/components/styles/panels.css';
import './styles/frame.css';
import './styles/set-up.css';
import './styles/queue.css';
import './styles/activity.css';
import './styles/readings.css';
import './styles/records.css';
import './styles/actions.css';
import './styles/differences.css';
import './styles/count.css';
import './styles/proof.css';
import './styles/settings.css';
import { App } from './app';
import { ProvideWords } from './state/provide-words';

const root = document.getElementById('app');
if (root) {
  render(
    <ProvideWords>
      <App />
    </ProvideWords>,
    root,
  );
}
