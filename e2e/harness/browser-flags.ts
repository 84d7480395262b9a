/**
 * Flags under which the built extension meets a local Metrc under Metrc's own host names, unmodified: names are mapped,
 * the local certificate is accepted, and nothing else leaves the computer.
 */
export function browserFlags(options: { extension: string; port: number }): string[] {
  return [
    `--disable-extensions-except=${options.extension}`,
    `--load-extension=${options.extension}`,
    ...siteFlags(options.port),
  ];
}

/** The same for a browser without the extension, to look at the local Metrc alone. */
export function siteFlags(port: number): string[] {
  return [
    '--no-sandbox',
    `--host-resolver-rules=MAP *.metrc.com 127.0.0.1:${port}`,
    '--ignore-certificate-errors',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
    '--no-first-run',
    '--font-render-hinting=none',
  ];
}
