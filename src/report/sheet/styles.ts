import { COLOURS } from '../../model/drawing.js';
import type { PageSize } from './html.js';
import { SCALES } from './pages.js';

const FONT = "'DejaVu Sans Condensed','DejaVu Sans',Verdana,sans-serif";

/** How wide columns are, in hundredths: no style may stand in an attribute. */
const WIDTHS = Array.from({ length: 101 }, (_, i) => `.w${i}{width:${i}%}`).join('');

/** How large a sheet is set so that one page is enough, in hundredths. */
const ZOOMS = SCALES.map((scale) => `.z${Math.round(100 * scale)}{zoom:${scale}}`).join('');

/** The look of sheets: calm, one colour, nothing that is not there in black and white, too. */
export function styles(page: PageSize): string {
  const { ink, soft, rule, accent, pale, warning } = COLOURS;
  const size = page === 'letter' ? 'letter' : 'A4';
  const wide = page === 'a3' ? 'A3' : size;
  const [short, long] = page === 'letter' ? ['8.5in', '11in'] : ['210mm', '297mm']; // on a screen A3 is no larger than A4
  return `
@page{size:${size};margin:16mm 17mm}
@page wide{size:${wide} landscape;margin:15mm 17mm}
*{box-sizing:border-box}
html{font:11pt/1.4 ${FONT};color:${ink};background:#e9edf0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0}
.sheet{background:#fff;width:${short};min-height:${long};margin:8mm auto;padding:16mm 17mm;box-shadow:0 1px 6px rgba(0,0,0,.25);overflow-wrap:anywhere}
.wide{width:${long};min-height:${short};padding:15mm 17mm}
header{border-bottom:2.5pt solid ${accent};padding-bottom:3mm;margin-bottom:5mm}
h1{font-size:26pt;line-height:1.15;margin:0}
h2{font-size:13pt;line-height:1.25;color:${accent};margin:5mm 0 1.2mm;break-after:avoid}
p{margin:0 0 1.5mm}
.above{color:${accent};font-size:10pt;margin:0 0 1mm}
.answers{background:${accent};color:#fff;padding:.3mm 2mm;margin-right:1mm;font-weight:bold}
.facts{color:${soft};margin:2mm 0 0}
.soft{color:${soft};font-size:9.5pt}
.warning{color:${warning};font-weight:bold}
.bold{font-weight:bold}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:0 0 4mm}
${WIDTHS}
thead{display:table-header-group}
thead th{font-size:9pt;font-weight:bold;color:${soft};text-align:left;border-bottom:1pt solid ${accent};padding:1mm 2mm 1mm 0;vertical-align:bottom}
tbody th,tbody td{text-align:left;font-weight:normal;vertical-align:top;border-bottom:.5pt solid ${rule};padding:1.6mm 2mm 1.6mm 0}
.grid th,.grid td,.sides th,.sides td{border:.3pt solid ${rule};padding-left:1.4mm;padding-right:1.4mm}
.sides td div{break-inside:avoid;margin-bottom:2.5mm}
.grid thead th,.sides thead th{border-bottom:1pt solid ${accent}}
tr{break-inside:avoid}
.sides tbody td{border-top:0;border-bottom:0}
.sides tbody td[rowspan],.sides .rest td{border-bottom:.3pt solid ${rule}}
.sides .rest{height:100%}
td span,th span,dd span{display:block}
.line{border-bottom:.7pt solid ${rule};height:10.5mm}
td .line{border-bottom:0}
.sides td .line{border-bottom:.7pt solid ${rule}}
.fields{margin:0 0 2mm}
.beside{display:grid;grid-template-columns:2fr 1fr;gap:0 8mm}
.beside>div{display:flex;align-items:flex-end;gap:3mm}
.beside dd{flex:1}
.beside .line{height:8mm}
.fields>div{break-inside:avoid;margin:0 0 2mm}
dt{font-size:10.5pt}
dd{margin:0}
dd span:not(.line){margin-top:.5mm}
figure{margin:0 0 3mm;break-inside:avoid}
svg{display:block;width:100%;max-width:263mm;height:auto}
.narrow svg{max-width:190mm}
pre{font:9pt/1.4 'DejaVu Sans Mono',monospace;background:${pale};padding:4mm;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
@media print{
html{background:#fff}
.sheet,.wide{width:auto;min-height:0;margin:0;padding:0;box-shadow:none;break-after:page}
.sheet:last-child{break-after:auto}
.wide{page:wide}
${ZOOMS}
}
@media screen and (max-width:820px){.sheet,.wide{width:auto;min-height:0;margin:0 0 4mm;padding:6mm}}
`;
}
