import { createHash } from 'node:crypto';

/** The hash by which a page allows its own scripts and styles, and no others. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
