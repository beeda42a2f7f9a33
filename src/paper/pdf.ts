import drawSvg from 'svg-to-pdfkit';
import { type Named, pdfOf } from './document.js';
import type { Fonts } from './fonts.js';
import { sizeOf } from './size.js';

/** So many points are the longest side that a PDF may have without asking its reader for more. */
const MOST_POINTS = 14_400;

/** An SVG as PDF, on a page of its size in points. */
export function svgPdf(svg: string, named: Named, fonts: Fonts): Promise<Uint8Array> {
  return pdfOf(named, fonts, (document) => addPage(document, svg));
}

function addPage(document: PDFKit.PDFDocument, svg: string): void {
  const [width, height] = sizeOf(svg);
  const scale = Math.min(1, MOST_POINTS / Math.max(width, height));
  document.addPage({ size: [width * scale, height * scale], margin: 0 });
  drawSvg(document, svg, 0, 0, {
    width: width * scale,
    height: height * scale,
    assumePt: true,
    fontCallback: (_, isBold) => (isBold ? 'bold' : 'regular'),
  });
}
