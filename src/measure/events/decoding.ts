/** So much of a file tells how its characters are written; it may come in pieces smaller than that. */
const HEAD = 200;

type Decoder = InstanceType<typeof TextDecoder>;

/** Decodes the bytes of an XML file, however they come in pieces, as their mark or their first line says; a TypeError where they are not so. */
export class Decoding {
  #head = new Uint8Array(0);
  #decoder: Decoder | null = null;

  decode(chunk: Uint8Array): string {
    if (this.#decoder !== null) return this.#decoder.decode(chunk, { stream: true });
    const head = new Uint8Array(this.#head.length + chunk.length);
    head.set(this.#head);
    head.set(chunk, this.#head.length);
    this.#head = head;
    return head.length < HEAD ? '' : this.#begin();
  }

  /** What was kept. */
  end(): string {
    return (this.#decoder === null ? this.#begin() : '') + this.#decoder!.decode();
  }

  #begin(): string {
    this.#decoder = decoderOf(this.#head);
    return this.#decoder.decode(this.#head, { stream: true });
  }
}

/** A mark of bytes goes before what is written. */
function decoderOf(head: Uint8Array): Decoder {
  const label =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
  if (label !== null) return new TextDecoder(label, { fatal: true });
  const first = String.fromCharCode(...head.subarray(0, HEAD));
  const said = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/u.exec(first)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(said, { fatal: true });
  } catch (error) {
    throw new TypeError(`no encoding ${said}`, { cause: error });
  }
}
