/** A text sealed under a passphrase. All parts are base64; nothing in here is secret without the passphrase. */
export interface SealedBox {
  salt: string;
  iv: string;
  sealed: string;
}

/** OWASP's figure for PBKDF2-HMAC-SHA256 (2023); measured 150 ms on a slow machine. */
const iterations = 600_000;

/** Seals a text: PBKDF2-SHA256 -> AES-256-GCM, fresh salt and iv each time. */
export async function seal(text: string, passphrase: string): Promise<SealedBox> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyFrom(passphrase, salt);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return { salt: base64(salt), iv: base64(iv), sealed: base64(new Uint8Array(sealed)) };
}

/** Opens a sealed text. @returns null when the passphrase is wrong or the box was changed: GCM tells neither apart */
export async function open(box: SealedBox, passphrase: string): Promise<string | null> {
  try {
    const key = await keyFrom(passphrase, bytes(box.salt));
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(box.iv) }, key, bytes(box.sealed));
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

async function keyFrom(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(passphrase.normalize('NFKC')),
    'PBKDF2',
    false,
    ['deriveKey'],
  );
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function base64(data: Uint8Array): string {
  return btoa(String.fromCharCode(...data));
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
