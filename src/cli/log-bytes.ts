import { type Io, isProblem, UsageError } from './io.js';
import { ofFile } from './out.js';

/** Bytes by which a log is understood. */
export const HEAD = 512 * 1024;

/** The pieces of a text that were looked at already, and those to come. */
export interface Opened {
  readonly head: readonly Uint8Array[];
  readonly rest: AsyncIterator<Uint8Array>;
}

/** Opens a log, and reads as much of it as it is understood by. */
export async function open(file: string, io: Io): Promise<Opened> {
  return begun(await streamed(file, io), HEAD);
}

/** What comes through a pipe has no name that says what it is. */
export function isUnnamed(file: string): boolean {
  return file === '-' || file.startsWith('/dev/');
}

/** The first pieces of a stream, of so many bytes together where there are as many. */
async function begun(bytes: AsyncIterable<Uint8Array>, least: number): Promise<Opened> {
  const rest = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  for (let size = 0; size < least;) {
    const { done, value } = await rest.next();
    if (done === true) break;
    head.push(value);
    size += value.length;
  }
  return { head, rest };
}

async function* again({ head, rest }: Opened): AsyncIterable<Uint8Array> {
  yield* head;
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Hands over a log piece by piece, and hears of an interrupt between them: then false. */
export async function feed(
  reader: { push(piece: Uint8Array): void; end(): void },
  { head, rest }: Opened,
  io: Io,
): Promise<boolean> {
  let isInterrupted = false;
  const forget = io.onInterrupt(() => (isInterrupted = true));
  try {
    for (const piece of head) reader.push(piece);
    for (;;) {
      const { done, value } = await rest.next();
      if (isInterrupted) return false;
      if (done === true) break;
      reader.push(value);
    }
    reader.end();
    return true;
  } finally {
    forget();
    await rest.return?.();
  }
}

/** The bytes of a log, unpacked where they begin as those of gzip do, whatever the log is called. */
export async function streamed(file: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  const stream = await io.stream(file);
  if (isProblem(stream)) throw new UsageError(ofFile(file, stream, 'read'));
  const first = await begun(stream, 2);
  const [a, b] = Buffer.concat(first.head);
  return a === 0x1f && b === 0x8b ? unpacked(file, again(first)) : again(first);
}

async function unpacked(file: string, stream: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const [{ createGunzip }, { Readable, pipeline }] = await Promise.all([import('node:zlib'), import('node:stream')]);
  const gunzip = createGunzip();
  pipeline(Readable.from(stream), gunzip, () => undefined); // what goes wrong is thrown by who reads
  return guarded(file, gunzip);
}

async function* guarded(file: string, stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new UsageError(({ logs }) => logs.cutOff(file, code));
  }
}

/** Text of another kind looks like text to a reader of bytes, and would be understood as something else. */
export function refuseForeign(file: string, head: Uint8Array): void {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isWide) throw new UsageError(({ logs }) => logs.notText(file, 'utf-16'));
  const zeros = head.subarray(0, 1000).filter((byte) => byte === 0).length;
  if (zeros > 0) throw new UsageError(({ logs }) => logs.notText(file, zeros > 200 ? 'utf-16' : 'binary'));
  if (isOfOneByte(head)) throw new UsageError(({ logs }) => logs.notText(file, 'latin-1'));
}

/** True where letters beyond ASCII are there, and none of them is UTF-8: with some that are, single rows are told of. */
function isOfOneByte(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return false;
  } catch {
    return !/[^\0-\x7f\ufffd]/u.test(new TextDecoder().decode(head));
  }
}
