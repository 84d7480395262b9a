import { Drawing, Icon, type IconName } from './icon';

/** Drawings of the navigation alone, apart from the others: the content script carries none of these. */
const paths = {
  home: 'M2.4 7.4 8 2.6l5.6 4.8M4 6.4v7h8v-7',
  history: 'M2.6 8A5.4 5.4 0 1 0 4.4 4M2.6 2.6v3h3M8 5.2V8l2 1.4',
  receipt: 'M3.6 2v12l1.5-1 1.4 1L8 13l1.5 1 1.4-1 1.5 1V2ZM6 5.4h4M6 8.2h4',
  count: 'M2.5 3v10M4.8 3v10M7.6 3v7M9.8 3v10M11.8 3v7M13.8 3v10',
  proof: 'M4 2h8v12H4ZM6.2 5.4h3.6M6.2 7.8h2M6.4 11l1.2 1.2 2.4-2.6',
  runs: 'M2.5 12.6V9.4M6.2 12.6V5.6M9.9 12.6V7.8M13.6 12.6V3.4',
  records: 'M2.5 3h11v10h-11ZM2.5 6.4h11M2.5 9.7h11M6.2 6.4V13',
  settings:
    'M2.5 4.6h6.2M12.3 4.6h1.2M2.5 11.4h1.2M7.3 11.4h6.2M10.5 2.8a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM5.5 9.6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
} as const;

/** Names of the drawings beside the screens' names. */
export type NavIconName = keyof typeof paths | IconName;

/** The drawing of one screen. */
export function NavIcon({ name }: { name: NavIconName }) {
  return name in paths ? <Drawing lines={paths[name as keyof typeof paths]} /> : <Icon name={name as IconName} />;
}
