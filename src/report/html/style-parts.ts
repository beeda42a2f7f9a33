/** What the parts of a page look like, top down. */
export const PARTS = `
.customers { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); }
.customer { border: 1px solid var(--line); border-top: 5px solid var(--soft); border-radius: 8px; padding: .9rem 1.1rem 1rem; color: var(--ink); max-width: 44rem; }
.customer.yes { border-top-color: var(--green); }
.customer.no { border-top-color: var(--vermillion); }
.customer.open { border-top-color: var(--orange); }
.customer .answer { font-size: 1.15rem; margin: .5rem 0; }
.customer .answer .interval { font-size: .9rem; }
.answer .holds { font-size: .95rem; }
.answer.none, .answer.unknown { color: var(--ink); }
.sign { font-weight: 700; }
.figures { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; }
.figures dt, .pairs dt { color: var(--soft); font-size: .85rem; }
.figures dd { font-weight: 600; }
.supposed { border-left: 4px solid var(--blue); padding: .3rem .8rem; font-weight: 600; background: var(--raised); }
.drawing [data-figure^=on-time], .drawing .plot, .drawing [data-figure^=p] { opacity: .55; }
.plot { display: block; width: 100%; max-width: 34rem; margin-top: .7rem; }
.plot text { font-size: 11px; fill: var(--soft); }
.plot .bars { fill: var(--bar); }
.plot .bars.late { fill: var(--bar-late); }
.plot .axis { stroke: var(--line); fill: none; }
.plot .promise { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 4 3; fill: none; }

.chooser .group { display: flex; flex-wrap: wrap; gap: .4rem; margin: .45rem 0; padding-left: 8.5rem; position: relative; }
.chooser .title { position: absolute; left: 0; top: .3rem; color: var(--soft); font-size: .9rem; }
.key { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; font-size: .9rem; }
.key span::before { content: ''; display: inline-block; width: .8em; height: .8em; margin-right: .4em; border-radius: 2px; border: 2px solid; }
.key .chosen::before { background: var(--chosen); border-color: var(--chosen); }
.key .upstream::before { border-color: var(--up); }
.key .downstream::before { border-color: var(--down); border-style: dashed; }
.chain { display: grid; gap: 1.25rem; align-items: start; }
.chain.choosing { grid-template-columns: minmax(0, 1fr); }
.diagram { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; padding: .6rem; background: var(--ground); }
.diagram svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
.live .diagram .place { cursor: pointer; }
.diagram .aside { opacity: .25; }
.diagram .upstream { --kedja-link: var(--up); --kedja-path: var(--up); --kedja-supplier-stroke: var(--up); --kedja-department-stroke: var(--up); --kedja-customer-stroke: var(--up); --kedja-threat-stroke: var(--up); }
.diagram .downstream { --kedja-link: var(--down); --kedja-path: var(--down); --kedja-supplier-stroke: var(--down); --kedja-department-stroke: var(--down); --kedja-customer-stroke: var(--down); --kedja-threat-stroke: var(--down); }
.diagram .chosen { --kedja-path: var(--chosen); --kedja-supplier-stroke: var(--chosen); --kedja-department-stroke: var(--chosen); --kedja-customer-stroke: var(--chosen); --kedja-threat-stroke: var(--chosen); }
:root { --badge: var(--kedja-threat-stroke); }
.diagram .badge { --kedja-threat-stroke: var(--badge); }
.diagram .place:is(.upstream, .downstream) .outline { stroke-width: 3.5; }
.diagram .place.chosen .outline { stroke-width: 6; }
.diagram .place.downstream:not(.upstream) .outline { stroke-dasharray: 8 3; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }
.live .cards:not(.choosing) { display: none; }
.card { border: 1px solid var(--line); border-radius: 8px; padding: .9rem 1.1rem; font-size: .95rem; }
.live .cards { display: block; }
.live .card { columns: 22rem; column-gap: 2.5rem; }
.card > * { break-inside: avoid; }
.card ul { list-style: none; }
.card li { margin: .25rem 0 .4rem; }
.remark { display: block; font-size: .85rem; font-weight: 400; }
.pairs > div { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px dotted var(--line); padding: .1rem 0; }
.pairs dd { text-align: right; }

.panel { display: grid; gap: 1rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); align-items: start; }
fieldset { border: 1px solid var(--line); border-radius: 8px; margin: 0 0 .9rem; padding: .4rem 1rem .8rem; min-width: 0; }
legend { font-weight: 600; padding: 0 .4rem; }
.slider { display: grid; grid-template-columns: minmax(6rem, 11rem) minmax(5rem, 1fr) 6.2rem; gap: .2rem .8rem; align-items: center; min-height: 2.2rem; }
.slider label { overflow: hidden; text-overflow: ellipsis; }
.slider .value { text-align: right; font-variant-numeric: tabular-nums; }
.slider.moved .value { font-weight: 700; color: var(--blue); }
input[type=range] { width: 100%; min-height: 1.6rem; accent-color: var(--blue); margin: 0; }
.follows { position: sticky; top: .5rem; }
.line { display: block; white-space: nowrap; }
[data-live=threats] { display: grid; gap: 1rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 33rem), 1fr)); align-items: start; }
[data-live=changes] tbody th { min-width: 6rem; }
[data-live=changes] tr.detail .number { white-space: normal; }
[data-live=changes] caption { position: absolute; clip-path: inset(50%); }

.scroll { overflow-x: auto; margin: .6rem 0 .4rem; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .95rem; }
caption { text-align: left; font-weight: 600; padding: .2rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; font-weight: 400; }
thead th, thead td { color: var(--soft); font-size: .85rem; border-bottom: 1px solid var(--soft); vertical-align: bottom; }
tbody { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; min-width: 9rem; }
tr.of-link th, th .where { font-weight: 400; }
th .where { font-size: .85rem; }
tr.detail th { font-weight: 400; padding-left: 1.6rem; color: var(--soft); }
tr.detail td, tr.detail th { padding-top: 0; }
.rank { width: 1.5rem; text-align: right; padding-right: 0; }
.number { text-align: right; }
td.number { white-space: nowrap; }
td.number .remark { white-space: nowrap; }

.path h3 { margin-top: .6rem; font-size: 1rem; }
.path ol { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem .1rem; align-items: center; }
.path li { margin: 0; }
.path .stop { border: 1px solid var(--soft); border-radius: 6px; padding: .1rem .6rem; }
.path .way { color: var(--soft); font-size: .85rem; }
.path li:not(:first-child):not(.sum)::before { content: '→'; content: '→' / ''; margin: 0 .35rem; color: var(--soft); font-weight: 400; }
.path .stop:not(:first-child) { position: relative; margin-left: 1.6rem; }
.path .stop:not(:first-child)::before { position: absolute; left: -1.9rem; margin: 0 .35rem !important; }
.path .sum { margin-left: .5rem; font-weight: 600; }
.findings li { margin-bottom: .3rem; }

@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  .chooser .title { display: none; }
  [data-live=threats] td.rank { flex: 0 0 1.8rem; text-align: left; }
  [data-live=threats] td.rank + th { flex: 1 1 calc(100% - 1.8rem); }
  .chooser .group { padding-left: 0; }
  .slider { grid-template-columns: 1fr auto; padding-bottom: .4rem; }
  .slider input { grid-column: 1 / -1; grid-row: 2; }
  table, thead, tbody { display: block; }
  tr { display: flex; flex-wrap: wrap; }
  tbody th, thead th:not(.number), thead td { flex: 0 0 100%; }
  thead td, thead th:not(.number) { display: none; }
  caption { display: block; }
  .number { flex: 1 1 0; min-width: 0; }
  [data-live=threats] .number:last-child { flex-grow: 1.4; }
  thead .costs, td.costs:empty { display: none; }
  td.costs { flex: 0 0 100%; color: var(--soft); font-size: .85rem; }
  td.costs::before { content: attr(data-title) ' '; }
  .line { white-space: normal; font-size: .9rem; }
  th, td { padding: .2rem .3rem; }
  tbody { padding: .2rem 0; }
}
@media screen and (max-width: 62rem) {
  .diagram svg { min-width: 46rem; }
}
`;
