import { createHash } from 'node:crypto';

/** The hash by which a page allows its own scripts and styles, and no others. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

/** The name that git has for some bytes, in a repository whose names are that long: SHA-1 in hex, or SHA-256. */
export function blobOf(bytes: Uint8Array, length: number): string {
  const hash = createHash(length > 40 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
