import { render } from 'preact';
import '@/components/styles/tokens.css';
import '@/components/styles/base.css';
import '@/components/styles/controls.css';
import '@/components/styles/own-controls.css';
import '@/components/styles/panels.css';
import './popup.css';
import { ProvideWords } from '@/entrypoints/dashboard/state/provide-words';
import { Popup } from './popup';

const root = document.getElementById('app');
if (root) {
  render(
    <ProvideWords>
      <Popup />
    </ProvideWords>,
    root,
  );
}
