declare module 'svg-to-pdfkit' {
  import type PDFDocument from 'pdfkit';

  export interface SvgOptions {
    readonly width?: number;
    readonly height?: number;
    readonly preserveAspectRatio?: string;
    readonly useCSS?: boolean;
    readonly assumePt?: boolean;
    fontCallback?(family: string, isBold: boolean, isItalic: boolean): string;
    warningCallback?(warning: string): void;
  }

  export default function draw(
    document: InstanceType<typeof PDFDocument>,
    svg: string,
    x: number,
    y: number,
    options?: SvgOptions,
  ): void;
}
