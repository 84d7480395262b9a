import { generate } from 'selfsigned';

/** Key and certificate of the local TLS server, PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

let made: Promise<Certificate> | undefined;

/**
 * A self-signed certificate for every `*.metrc.com` name, made once per process. Browsers take it only with
 * `--ignore-certificate-errors`; node clients with `rejectUnauthorized: false`.
 */
export function localCertificate(): Promise<Certificate> {
  made ??= generate([{ name: 'commonName', value: '*.metrc.com' }], {
    keyType: 'ec',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: '*.metrc.com' },
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  }).then(({ private: key, cert }) => ({ key, cert }));
  return made;
}
