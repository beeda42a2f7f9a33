import type { Assessment } from '../../model/assessment.js';
import type { PlaceCard } from '../../model/card.js';
import type { Language, Place } from '../../model/chain.js';
import type { Frame } from '../../model/frame.js';
import type { LocatedFinding } from '../../model/finding.js';
import type { HandOver } from '../../model/hand-over.js';
import { toldOdds } from '../../model/telling.js';
import { formatFor } from '../../words/format.js';
import type { Words } from '../../words/words.js';
import { noticingDays } from '../../words/noticing-days.js';
import type { Head } from '../json.js';
import { fixesSaid } from '../text.js';
import { cardOnPage } from './card.js';
import { chooser } from './chooser.js';
import { type Asked, dataText } from './data.js';
import { findingList } from './findings.js';
import { scoreCards } from './hand-overs.js';
import { type Element, h, type Inside, NEWLINE, write } from './markup.js';
import { pathsTold } from './paths.js';
import { styleOf } from './style.js';
import { threatTables } from './threats.js';
import { verdicts } from './verdict.js';
import { unbroken, type Voice } from './voice.js';
import { whatIf } from './what-if.js';

/** All that is on a page. */
export interface PageParts {
  readonly head: Head;
  readonly language: Language;
  readonly assessment: Assessment;
  readonly handOvers: readonly HandOver[];
  readonly places: readonly Place[];
  /** None where they are too many: then a live page makes one when its place is chosen. */
  readonly cards: readonly PlaceCard[];
  readonly findings: readonly LocatedFinding[];
  /** The picture of the chain: an svg element that is inert already. */
  readonly diagram: string;
  /** What the picture's colours are: declarations of custom properties. */
  readonly colours: Readonly<Record<'light' | 'dark' | 'print', string>>;
  /** What the live page is to ask again: the model's own text, and what was asked of it. */
  readonly asked: Asked;
  /** The scripts that make it live, in their order. */
  readonly scripts: readonly string[];
  readonly words: Words;
  /** The SHA-256 of a text in base64, by which the page allows its own scripts and styles and no others. */
  readonly sha256: (text: string) => string;
}

/** One page that needs nothing else: every figure is in it, and scripts that ask the model anew. */
export function page(parts: PageParts): string {
  const { assessment, words } = parts;
  const { report: phrases, page: say } = words;
  const format = noticingDays(formatFor(assessment.chain.calendar, phrases.figures), phrases.figures);
  const voice: Voice = { phrases, say, format: unbroken(format) };
  const inside = body(parts, voice); // before its head: only then it is known whether it wrote days
  const head = top(assessment, format.wroteDays(), voice);
  const root = h(
    'html',
    { lang: parts.language },
    NEWLINE,
    headOf(parts),
    NEWLINE,
    h(
      'body',
      {},
      h('a', { class: 'skip', href: '#verdict' }, say.skip),
      NEWLINE,
      head,
      NEWLINE,
      inside,
      NEWLINE,
      h('script', { type: 'application/json', id: 'asked' }, { written: dataText(parts.asked) }),
      parts.scripts.map((script) => [NEWLINE, h('script', {}, { written: script })]),
      NEWLINE,
    ),
    NEWLINE,
  );
  return `<!DOCTYPE html>\n${write(root)}\n`;
}

function headOf({ assessment, diagram, colours, scripts, sha256, words }: PageParts): Element {
  const style = styleOf(colours);
  const styles = [style, ...[...diagram.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, own]) => own!)];
  const allowed = (texts: readonly string[]): string => texts.map((text) => `'sha256-${sha256(text)}'`).join(' ');
  const policy = [
    `default-src 'none'`,
    `script-src ${allowed(scripts)}`,
    `style-src ${allowed(styles)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    NEWLINE,
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    NEWLINE,
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    NEWLINE,
    h('title', {}, assessment.chain.name ?? words.report.untitled),
    h('style', {}, { written: style }),
  );
}

function top({ chain, customers }: Assessment, wroteDays: boolean, { phrases, format }: Voice): Element {
  const facts = [phrases.counts(chain.places, chain.links, customers.length)];
  if (chain.calendar.given || chain.usesDays || wroteDays) facts.push(phrases.workingTime(chain.calendar, format));
  return h('header', {}, h('h1', {}, chain.name ?? phrases.untitled), h('p', { class: 'facts' }, facts.join(' · ')));
}

function body(parts: PageParts, voice: Voice): Element {
  const { assessment, handOvers, places, cards, findings, diagram, asked, head, words } = parts;
  const { customers } = assessment;
  const { say, phrases } = voice;
  const fixes = fixesSaid(assessment, phrases);
  const known = customers.some(({ typical }) => typical !== null);
  return h(
    'main',
    {},
    section('verdict', say.verdict, [
      supposed(),
      h('div', { class: 'customers', 'data-live': 'verdicts' }, verdicts(customers, voice)),
      h('p', { class: 'lead', 'data-live': 'fixes', hidden: fixes === null }, fixes ?? ''),
    ]),
    NEWLINE,
    section('chain', say.chain, [
      chooser(places, voice),
      supposed(),
      h(
        'div',
        { class: isWide(asked.frame) ? 'chain wide' : 'chain' },
        h('div', { class: 'diagram', tabindex: 0, role: 'group', 'aria-label': say.chain }, { written: diagram }),
        h(
          'div',
          { class: 'cards', id: 'cards' },
          cards.map((card) => [NEWLINE, cardOnPage(card, voice)]),
        ),
      ),
    ]),
    NEWLINE,
    whatIf(asked.levers, voice),
    h('p', { id: 'said', class: 'unseen', role: 'status' }),
    NEWLINE,
    known ? section('threats', say.threats, live('threats', threatTables(customers, asked.top, voice))) : null,
    NEWLINE,
    known ? section('paths', say.paths, live('paths', pathsTold(customers, voice))) : null,
    NEWLINE,
    section('hand-overs', say.handOvers, live('hand-overs', scoreCards(handOvers, voice))),
    NEWLINE,
    findings.length === 0 ? null : section('findings', say.findings, findingList(findings, words, voice)),
    NEWLINE,
    h('footer', {}, foot(parts, voice), h('p', {}, say.made(head.version, head.file)), h('noscript', {}, say.still)),
  );
}

function section(id: string, title: string, inside: Inside): Element {
  return h('section', { id, 'aria-labelledby': `${id}-title` }, h('h2', { id: `${id}-title` }, title), inside);
}

/** A picture that is much wider than high is printed on a page that lies, so that its words stay large enough. */
function isWide({ width, height }: Frame): boolean {
  return width > 840 && width > 1.5 * height;
}

/** Room for what is supposed where something is moved: also who prints the page is told. */
function supposed(): Element {
  return h('p', { class: 'supposed', hidden: true });
}

/** A part that is told anew when something is moved. */
function live(name: string, inside: Inside): Element {
  return h('div', { 'data-live': name }, inside);
}

/** What the figures leave out. */
function foot({ assessment: { chain, customers, odds, partial } }: PageParts, { phrases, say }: Voice): Inside {
  if (customers.every(({ typical }) => typical === null)) return null;
  const isDrawn = odds !== null && customers.some((customer) => toldOdds(customer) !== null);
  return [
    h('h2', {}, say.leavesOut),
    partial && odds !== null ? h('p', { class: 'no' }, phrases.stopped(odds.runs)) : null,
    h(
      'p',
      {},
      isDrawn
        ? `${phrases.oneAtATime(chain.unit)} ${phrases.drawn(odds.runs, odds.seed)}.`
        : phrases.leavesOut(chain.unit, chain.hasDepartures),
    ),
  ];
}
