import Pdf from 'pdfkit';
import drawSvg from 'svg-to-pdfkit';
import type { Fonts } from './fonts.js';

export interface PdfOptions {
  readonly title: string;
  readonly language: string;
}

/** So many points are the longest side that a PDF may have without asking its reader for more. */
const MOST_POINTS = 14_400;

/** SVGs as PDF, one on a page of its size in points, with the font inside; the same bytes for the same pictures. */
export async function pdf(svgs: readonly string[], { title, language }: PdfOptions, fonts: Fonts): Promise<Uint8Array> {
  const document = new Pdf({
    autoFirstPage: false,
    font: null as never, // nothing but what is registered here
    info: { Title: title, Producer: 'kedja', Creator: 'kedja', CreationDate: new Date(0) },
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('regular', Buffer.from(fonts.regular));
  document.registerFont('bold', Buffer.from(fonts.bold));
  for (const svg of svgs) addPage(document, svg);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function addPage(document: InstanceType<typeof Pdf>, svg: string): void {
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

function sizeOf(svg: string): [number, number] {
  const [, width, height] = / width="([0-9.]+)" height="([0-9.]+)"/u.exec(svg) ?? [];
  return [Number(width), Number(height)];
}
