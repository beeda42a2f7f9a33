import type { CustomerOdds } from '../../model/odds.js';
import { type Element, h } from './markup.js';
import type { Voice } from './voice.js';

const WIDTH = 400;
const TOP = 15;
const HEIGHT = 98;
const LABELS = 18;

/** How many orders took how long, with the promise as a line among them; null where all took the same. */
export function histogram({ leadTime, onTime }: CustomerOdds, within: number | null, voice: Voice): Element | null {
  const { from, step, counts } = leadTime.histogram;
  if (step === 0) return null;
  const { format, say } = voice;
  const alone = say.plot(
    format.duration(from),
    format.duration(leadTime.p80),
    format.duration(leadTime.p95),
    onTime === null ? null : format.chance(onTime.estimate),
  );
  const share = within === null ? null : (within - from) / (step * counts.length);
  const at = share === null || share > 1 ? null : Math.max(0, share) * WIDTH;
  return h(
    'svg',
    { class: 'plot', viewBox: `0 0 ${WIDTH} ${HEIGHT + LABELS}`, role: 'img', 'aria-label': alone },
    bars(counts, at),
    h('path', { class: 'axis', d: `M0 ${HEIGHT}H${WIDTH}` }),
    at === null ? null : h('path', { class: 'promise', d: `M${round(at)} 2V${HEIGHT}` }),
    labels(from, step * counts.length, at, within, voice),
  );
}

/** The bars up to the promise, and those behind it, which are told apart by more than their colour: only these are hatched. */
function bars(counts: readonly number[], promise: number | null): Element[] {
  const most = Math.max(...counts);
  const width = WIDTH / counts.length;
  const bar = (count: number, i: number): string => {
    const height = Math.max(1, (count / most) * (HEIGHT - TOP));
    return `M${round(i * width + 0.5)} ${HEIGHT}v${round(-height)}h${round(width - 1)}v${round(height)}z`;
  };
  const isLate = (i: number): boolean => promise !== null && (i + 0.5) * width > promise;
  const drawn = (late: boolean): string =>
    counts.map((count, i) => (count > 0 && isLate(i) === late ? bar(count, i) : '')).join('');
  return [
    ...(drawn(false) === '' ? [] : [h('path', { class: 'bars', d: drawn(false) })]),
    ...(drawn(true) === '' ? [] : [h('path', { class: 'bars late', d: drawn(true) })]),
  ];
}

/** Below the axis where it begins and ends; above the bars the promise, on the side of its line that has more room. */
function labels(
  from: number,
  length: number,
  at: number | null,
  within: number | null,
  { format, say }: Voice,
): Element[] {
  const label = (x: number, y: number, anchor: string, text: string): Element =>
    h('text', { x: round(x), y, 'text-anchor': anchor }, text);
  const isRight = at !== null && at > WIDTH / 2;
  const below = HEIGHT + LABELS - 4;
  return [
    label(0, below, 'start', format.duration(from)),
    ...(at === null
      ? []
      : [label(at + (isRight ? -5 : 5), 11, isRight ? 'end' : 'start', `${say.promise} ${format.duration(within!)}`)]),
    label(WIDTH, below, 'end', `${format.duration(from + length)} ${say.beyond}`),
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
