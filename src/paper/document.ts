import Document from 'pdfkit';
import type { Fonts } from './fonts.js';

/** What a PDF says of itself. */
export interface Named {
  readonly title: string;
  readonly language: string;
}

/** A PDF that is filled page by page, the fonts in it, as `regular` and `bold`: the same strokes are the same bytes on every machine. */
export async function pdfOf(
  { title, language }: Named,
  fonts: Fonts,
  fill: (document: PDFKit.PDFDocument) => void,
): Promise<Uint8Array> {
  const document = new Document({
    autoFirstPage: false,
    compress: false, // zlib's bytes differ between versions of Node
    font: null as never, // none of the fonts that pdfkit looks for in its own folder
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Creator: 'kedja', Producer: 'kedja', CreationDate: new Date(0) },
  });
  const written: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => written.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.registerFont('regular', fonts.regular);
  document.registerFont('bold', fonts.bold);
  fill(document);
  document.end();
  await done;
  return joined(written);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
