/** Hands a text to the browser as a file to keep. Nothing leaves the computer. */
export function downloadText(name: string, text: string, type = 'text/csv'): void {
  // The mark in front makes spreadsheets read it as Unicode; data is kept byte for byte.
  const mark = type === 'application/json' ? '' : '\ufeff';
  const url = URL.createObjectURL(new Blob([mark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
