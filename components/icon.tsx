/** Line drawings on a 16 × 16 grid. Decoration only: the words beside them carry the meaning. */
const paths = {
  sync: 'M13.5 6.5A5.8 5.8 0 0 0 3 5.2M2.5 9.5A5.8 5.8 0 0 0 13 10.8M3 2.2v3h3M13 13.8v-3h-3',
  check: 'M3 8.5l3.4 3.4L13 4.6',
  alert: 'M8 2.2 14.4 13.4H1.6ZM8 6.4v3.2M8 11.5v.1',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 4.8V8l2.2 1.6',
  lock: 'M3.8 7.2h8.4v6.3H3.8ZM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  unplugged: 'M5.2 2v3.2M10.8 2v3.2M3.4 5.2h9.2v1.9a4.6 4.6 0 0 1-9.2 0ZM8 11.7V14M2 2l12 12',
  arrow: 'M2.5 8h10.6M9.6 4.4 13.2 8l-3.6 3.6',
  differ: 'M3 5.8h10M3 10.2h10M10.8 2.6 5.2 13.4',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 7.4v3.6M8 5.1v.1',
  stop: 'M4 4l8 8M12 4l-8 8',
  queue: 'M2.5 4h11M2.5 8h11M2.5 12h6.5',
  file: 'M4 2h5.2L12.4 5.2V14H4ZM9 2v3.4h3.4M8.2 11.8V7.6M6.4 9.4l1.8-1.8L10 9.4',
  chevron: 'M6 3.5 10.5 8 6 12.5',
  hidden: 'M2 8s2.3-4 6-4 6 4 6 4-2.3 4-6 4-6-4-6-4M3 13 13 3',
  key: 'M10.4 2.4a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM8 7.8l-5.4 5.4M4.4 11.4l1.6 1.6',
} as const;

/** Names of the drawings. */
export type IconName = keyof typeof paths;

/** One small drawing in the colour of the text around it, hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return <Drawing lines={paths[name]} />;
}

/** Lines on a 16 × 16 grid, drawn as an {@link Icon} is. */
export function Drawing({ lines }: { lines: string }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path d={lines} stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
