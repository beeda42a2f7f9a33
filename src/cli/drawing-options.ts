import type { WhyNot } from '../words/cli-phrases.js';
import { type Reason, UsageError } from './io.js';

/** What `kedja draw` writes, the default first, and what it is to an option that changes nothing in it. */
const KINDS = {
  text: 'lines',
  svg: 'drawing',
  png: 'drawing',
  pdf: 'drawing',
  html: 'drawing',
  mmd: 'sketch',
  dot: 'sketch',
  d2: 'sketch',
  json: 'data',
} as const satisfies Readonly<Record<string, WhyNot>>;
export type DrawFormat = keyof typeof KINDS;
export const DRAW_FORMATS = Object.keys(KINDS) as readonly DrawFormat[];

/** The value of each option that stands where nothing was asked for. */
export const USUAL = {
  depth: 1,
  lanes: undefined,
  direction: 'right',
  wrap: undefined,
  page: undefined,
  theme: 'light',
  title: true,
  legend: true,
  scale: 2,
} as const;

const DRAWINGS = ['svg', 'png', 'pdf', 'html'] as const;
const SKETCHES = ['mmd', 'dot', 'd2'] as const;

/** Which formats take which option; every format takes the others. */
const TAKEN: readonly (readonly [key: keyof typeof USUAL, option: string, formats: readonly DrawFormat[]])[] = [
  ['lanes', '--lanes', [...DRAWINGS, ...SKETCHES, 'json']],
  ['direction', '--direction', [...DRAWINGS, ...SKETCHES, 'json']],
  ['wrap', '--wrap', [...DRAWINGS, 'json']],
  ['page', '--page', [...DRAWINGS, 'json']],
  ['theme', '--theme', [...DRAWINGS, ...SKETCHES]],
  ['title', '--no-title', [...DRAWINGS, ...SKETCHES]],
  ['legend', '--no-legend', DRAWINGS],
  ['scale', '--scale', ['png']],
];

/** Refuses every option that would change nothing: one that the format does not take, or that says more of another that is not there. */
export function refuseIdle(
  options: { readonly format: DrawFormat; readonly focus?: string } & {
    readonly [key in keyof typeof USUAL]?: unknown;
  },
): void {
  const { format } = options;
  const isAsked = (key: keyof typeof USUAL): boolean => options[key] !== USUAL[key];
  const idle = TAKEN.flatMap(([key, option, formats]): Reason[] =>
    isAsked(key) && !formats.includes(format)
      ? [({ call }) => call.notInFormat(option, format, KINDS[format], formats)]
      : [],
  );
  if (isAsked('depth') && options.focus === undefined) idle.push(({ call }) => call.notWithout('--depth', '--focus'));
  if (idle.length === 0 && isAsked('lanes') && isAsked('wrap')) idle.push(({ call }) => call.lanesDoNotFold);
  if (idle.length > 0) throw new UsageError(...idle);
}
