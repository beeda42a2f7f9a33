import { COLOURS, type Page, type Paper, type Stroke } from '../model/drawing.js';
import { pdfOf } from './document.js';
import type { Fonts } from './fonts.js';

/** Pages of strokes as PDF. */
export function pagesPdf({ pages, ...named }: Paper, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(named, fonts, (document) => pages.forEach((page) => drawPage(document, page)));
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
