import { COLOURS, type Figure, type Stroke } from '../../model/drawing.js';
import { xml } from '../../lettering/encode.js';
import { showInvisible } from '../../model/invisible.js';
import { widthOf } from '../../lettering/measure.js';

const FONT = "'DejaVu Sans Condensed', 'DejaVu Sans', Verdana, sans-serif";

/** A figure as SVG: no style but in attributes, which no policy of a page forbids. */
export function svg({ width, height, strokes, says }: Figure): string {
  return `<svg role="img" aria-label="${xml(says.join('. '))}" viewBox="0 0 ${length(width)} ${length(height)}" font-family="${FONT}">${strokes.map(element).join('')}</svg>`;
}

function element(stroke: Stroke): string {
  switch (stroke.kind) {
    case 'path':
      return `<polyline points="${stroke.points.map((point) => point.map(length).join(',')).join(' ')}" fill="none" stroke="${COLOURS[stroke.tone]}" stroke-width="${stroke.thick}" stroke-linejoin="round"/>`;
    case 'box':
      return `<rect x="${length(stroke.at[0])}" y="${length(stroke.at[1])}" width="${length(stroke.width)}" height="${length(stroke.height)}" rx="3" fill="${stroke.fill === null ? 'none' : COLOURS[stroke.fill]}"${stroke.rim === null ? '' : ` stroke="${COLOURS[stroke.rim]}"`}/>`;
    case 'text':
      return text(stroke);
  }
}

/** Its length is said, so that in another font it takes no more room than it was given. */
function text({ at: [x, y], text: said, size, weight, tone, anchor }: Stroke & { readonly kind: 'text' }): string {
  const shown = showInvisible(said);
  const wide = length(widthOf(shown, size, weight));
  return `<text x="${length(x)}" y="${length(y)}" font-size="${size}"${weight === 'bold' ? ' font-weight="bold"' : ''} fill="${COLOURS[tone]}" text-anchor="${anchor}" textLength="${wide}" lengthAdjust="spacingAndGlyphs">${xml(said)}</text>`;
}

function length(points: number): string {
  return String(Math.round(points * 100) / 100);
}
