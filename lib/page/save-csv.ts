/** Hands a CSV text to the browser as a file to keep. Nothing leaves the computer. */
export function saveCsv(doc: Document, name: string, text: string) {
  // The mark in front makes spreadsheets read it as Unicode.
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }));
  const link = doc.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
