import Document from 'pdfkit';
import { COLOURS, type Page, type Paper, type Stroke } from '../model/drawing.js';
import type { Fonts } from './fonts.js';

/**
 * Pages as PDF, the fonts in it: the same pages said to be made at the same moment are the same bytes. Not compressed, since that is
 * not the same on every machine.
 */
export async function pagesPdf({ title, language, pages }: Paper, fonts: Fonts, made: Date): Promise<Uint8Array> {
  const document = new Document({
    autoFirstPage: false,
    compress: false,
    font: null as never, // none of the fonts that pdfkit looks for in its own folder
    lang: language,
    displayTitle: true,
    info: { Title: title, Creator: 'kedja', Producer: 'kedja', CreationDate: made },
  });
  const written: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => written.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.registerFont('regular', fonts.regular);
  document.registerFont('bold', fonts.bold);
  for (const page of pages) drawPage(document, page);
  document.end();
  await done;
  return joined(written);
}

function drawPage(document: PDFKit.PDFDocument, { width, height, strokes }: Page): void {
  document.addPage({ size: [width, height], margin: 0 });
  for (const stroke of strokes) draw(document, stroke);
}

function draw(document: PDFKit.PDFDocument, stroke: Stroke): void {
  switch (stroke.kind) {
    case 'path': {
      const [[x, y], ...rest] = stroke.points as [readonly [number, number], ...(readonly [number, number])[]];
      document.moveTo(x, y);
      for (const [toX, toY] of rest) document.lineTo(toX, toY);
      document.lineJoin('round').lineWidth(stroke.thick).stroke(COLOURS[stroke.tone]);
      return;
    }
    case 'box':
      document.roundedRect(...stroke.at, stroke.width, stroke.height, 2);
      if (stroke.fill === null) document.lineWidth(0.8).stroke(COLOURS[stroke.rim ?? 'rule']);
      else if (stroke.rim === null) document.fill(COLOURS[stroke.fill]);
      else document.lineWidth(0.8).fillAndStroke(COLOURS[stroke.fill], COLOURS[stroke.rim]);
      return;
    case 'text':
      drawText(document, stroke);
  }
}

function drawText(
  document: PDFKit.PDFDocument,
  { at: [x, y], text, size, weight, tone, anchor }: Stroke & { readonly kind: 'text' },
): void {
  document.font(weight).fontSize(size).fillColor(COLOURS[tone]);
  const width = anchor === 'start' ? 0 : document.widthOfString(text);
  const left = anchor === 'middle' ? x - width / 2 : x - width;
  document.text(text, left, y, { lineBreak: false, baseline: 'alphabetic' });
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
