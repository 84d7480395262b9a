/** Strokes on a 16 × 16 field; drawn for this simulator. */
const strokes: Readonly<Record<string, string>> = {
  envelope: 'M2 4h12v8H2zM2 4l6 5 6-5',
  user: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM3 14c0-3 2-4.5 5-4.5s5 1.5 5 4.5',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5L14 14',
  question: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.3 6.3C6.3 4.3 9.7 4.3 9.7 6.4 9.7 7.7 8 7.8 8 9.2M8 11.2v.3',
  upload: 'M8 11V3M5 6l3-3 3 3M3 11v2.5h10V11',
  print: 'M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  filter: 'M2.5 3h11L9.5 8v5l-3-1.5V8z',
  'arrow-up': 'M8 13.5V3M4 7l4-4 4 4',
  'arrow-down': 'M8 2.5V13M4 9l4 4 4-4',
  remove: 'M4 4l8 8M12 4l-8 8',
  'th-large': 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  plus: 'M8 3v10M3 8h10',
  time: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.5V8l2.5 1.5',
  calendar: 'M3 4h10v9.5H3zM3 7h10M5.5 2.5v3M10.5 2.5v3',
  expand: 'M6 4l4 4-4 4',
  collapse: 'M4 6l4 4 4-4',
  more: 'M8 3.5v.2M8 8v.2M8 12.5v.2',
  first: 'M11 4L7 8l4 4M5 4v8',
  previous: 'M10 4L6 8l4 4',
  next: 'M6 4l4 4-4 4',
  last: 'M5 4l4 4-4 4M11 4v8',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
  'sort-asc': 'M8 13V3.5M4.5 7L8 3.5 11.5 7',
  'sort-desc': 'M8 3v9.5M4.5 9L8 12.5 11.5 9',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  pencil: 'M3 13l.6-2.8L10.8 3l2.2 2.2L5.8 12.4z',
};

const colors: Readonly<Record<string, string>> = { dark: '#444', white: '#fff', grey: '#888' };

/** A glyph of the `icon-*` and `k-i-*` classes. */
export function iconSvg(name: string, color: string): string | undefined {
  const path = strokes[name];
  if (!path) return undefined;
  const width = name === 'more' ? 2.2 : 1.6;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="${path}" fill="none" stroke="${colors[color]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

/** The word marks and the tab's icon. */
export function imageSvg(name: string): string | undefined {
  if (name === 'favicon.svg') {
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#173b2a"/><text x="16" y="23" text-anchor="middle" font-family="Arial,sans-serif" font-weight="700" font-size="21" fill="#8dc63f">m</text></svg>';
  }
  if (name !== 'logo-xsmall.svg' && name !== 'logo-dark.svg') return undefined;
  const fill = name === 'logo-dark.svg' ? '#173b2a' : '#fff';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="76" height="24" viewBox="0 0 76 24"><text x="0" y="18" font-family="Arial,Helvetica,sans-serif" font-weight="700" font-size="21" letter-spacing="-.5" fill="${fill}">metrc</text><circle cx="61" cy="15.5" r="3" fill="#8dc63f"/></svg>`;
}
