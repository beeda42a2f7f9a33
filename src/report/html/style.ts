import { PARTS } from './style-parts.js';

/** Colours that people tell apart whatever their eyes (Okabe and Ito), darkened to be read as text; and what the whole page rests on. */
const BASE = `
:root {
  color-scheme: light dark;
  --ground: #fff; --raised: #f5f6f7; --ink: #1b1f23; --soft: #57606a; --line: #d0d7de;
  --blue: #00629b; --orange: #8a5a00; --vermillion: #b64a00; --green: #00694e;
  --chosen: #e69f00; --up: #008a64; --down: #a8437d; --bar: #0072b2; --bar-late: #d55e00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16191d; --raised: #20252b; --ink: #e8eaed; --soft: #a5aeb8; --line: #3d444d;
    --blue: #6cbcf0; --orange: #f0b84a; --vermillion: #ff9554; --green: #4fd1a5;
    --up: #35cfa0; --down: #e58fc1; --bar: #3a95d0; --bar-late: #e0772e;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word; }
header, main { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.2rem 0 .7rem; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
h4 { font-size: .95rem; margin: .9rem 0 .2rem; }
p { margin: .4rem 0; }
ul, ol, dl, dd { margin: 0; padding: 0; }
li { margin-left: 1.2rem; }
[hidden] { display: none !important; }
.facts, .aside, .promised, .interval, .remark, .where, .rank, .nothing, .note { color: var(--soft); }
.lead { max-width: 48rem; }
.aside { font-size: .9rem; max-width: 56rem; }
.no { color: var(--vermillion); }
.yes { color: var(--green); }
.open { color: var(--orange); }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; z-index: 2; background: var(--ground); color: var(--blue); padding: .4rem .8rem; }
:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 3px; }
button { font: inherit; font-size: .9rem; color: var(--ink); background: var(--raised); border: 1px solid var(--soft); border-radius: 6px; padding: .25rem .7rem; cursor: pointer; min-height: 2rem; }
button:hover:not(:disabled) { border-color: var(--blue); }
button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
button[aria-pressed=true] { background: var(--blue); border-color: var(--blue); color: var(--ground); font-weight: 600; }
pre, code { font-family: ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; font-size: .85rem; }
pre { background: var(--raised); border-radius: 6px; padding: .5rem .75rem; margin: .3rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
footer { margin: 2.5rem 0; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
footer h2 { font-size: 1rem; margin-top: 1rem; color: var(--ink); }
`;

/** On A4: nothing to click, the picture as wide as the paper, no row in two halves. */
const PRINTED = `
@media print {
  @page { size: A4; margin: 14mm 13mm; }
  @page wide { size: A4 landscape; margin: 12mm; }
  #chain:has(.wide) { page: wide; }
  .wide .diagram svg { max-height: 150mm; }
  :root {
    --ground: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #999;
    --blue: #00629b; --orange: #8a5a00; --vermillion: #b64a00; --green: #00694e;
    --up: #008a64; --down: #a8437d; --bar: #0072b2; --bar-late: #d55e00;
  }
  html { font-size: 9.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header, main { max-width: none; padding: 0; }
  .skip, .chooser, .sliders, #what-if > .lead, #what-if:not(.moved), #said, button { display: none !important; }
  h2 { break-after: avoid; margin-top: 1.4rem; }
  .supposed { break-after: avoid; }
  h3, caption { break-after: avoid; }
  .customer, .card, .path, .scroll, svg, tbody, tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .customers { grid-template-columns: 1fr 1fr; }
  .customers:has(> :only-child) { grid-template-columns: 1fr; }
  .chain, .panel, [data-live=threats] { display: block; }
  .cards:not(.choosing) { display: none; }
  .diagram, .scroll { overflow: visible; }
  .diagram svg { width: 100%; min-width: 0; max-height: 225mm; }
  .plot { max-width: 100mm; }
}
`;

const STILL = `
@media (prefers-reduced-motion: no-preference) {
  .diagram .place, .diagram .link { transition: opacity .15s; }
}
`;

/** All that a page looks like, with the colours of its picture. */
export function styleOf({ light, dark, print }: Readonly<Record<'light' | 'dark' | 'print', string>>): string {
  const picture = `:root { ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
@media print { :root { ${print} } }
`;
  return `${BASE}${PARTS}${picture}${STILL}${PRINTED}`;
}
