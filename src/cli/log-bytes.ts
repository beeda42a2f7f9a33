import { type Io, isProblem, UsageError } from './io.js';
import { ofFile } from './out.js';

/** Bytes by which a log is understood. */
export const HEAD = 512 * 1024;

/** The pieces of a text that were looked at already, and those to come. */
export interface Opened {
  readonly head: readonly Uint8Array[];
  readonly rest: AsyncIterator<Uint8Array>;
}

/** Opens a log; what comes through a pipe is unpacked where it begins as what is packed does, as it has no name to say so. */
export async function open(file: string, io: Io): Promise<Opened> {
  const bytes = await streamed(file, io);
  const first = await begun(bytes);
  const isPacked = isUnnamed(file) && first.head[0]?.[0] === 0x1f && first.head[0][1] === 0x8b;
  const { head, rest } = isPacked ? await begun(await unpacked(file, again(first))) : first;
  for (let size = sizeOf(head); size < HEAD;) {
    const { done, value } = await rest.next();
    if (done === true) break;
    head.push(value);
    size += value.length;
  }
  return { head, rest };
}

/** What comes through a pipe has no name that says what it is. */
export function isUnnamed(file: string): boolean {
  return file === '-' || file.startsWith('/dev/');
}

async function begun(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array[]; rest: AsyncIterator<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]();
  const { done, value } = await rest.next();
  return { head: done === true ? [] : [value], rest };
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
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

/** The bytes of a log, unpacked where they are packed. */
export async function streamed(file: string, io: Io): Promise<AsyncIterable<Uint8Array>> {
  const stream = await io.stream(file);
  if (isProblem(stream)) throw new UsageError(ofFile(file, stream, 'read'));
  return /\.gz$/iu.test(file) ? unpacked(file, stream) : stream;
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
  if (head[0] === 0x1f && head[1] === 0x8b) throw new UsageError(({ logs }) => logs.notText(file, 'binary'));
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
