import type { Tone } from '../model/picture.js';

export const THEMES = ['light', 'dark', 'print'] as const;
/** Beside those that are asked for by name: the colours of the page that a picture is part of. */
export type ThemeId = (typeof THEMES)[number] | 'page';

interface Look {
  readonly fill: string;
  readonly stroke: string;
  readonly weight: number;
  readonly ink: string;
  readonly dim: string;
}

/** Colours and weights. Those of light and dark are Okabe and Ito's, which the colour-blind tell apart; every difference is one of weight or shape, too. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly dim: string;
  readonly lane: string;
  readonly border: string;
  readonly supplier: Look;
  readonly department: Look;
  readonly customer: Look;
  readonly link: string;
  readonly path: string;
  readonly threat: { readonly fill: string; readonly stroke: string; readonly badge: string };
  readonly tone: Readonly<Record<Exclude<Tone, 'plain' | 'dim' | 'strong'>, string>>;
  /** What is good or bad stands on the customer's own colour. */
  readonly toneOnCustomer: Readonly<Record<Exclude<Tone, 'plain' | 'dim' | 'strong'>, string>>;
}

const named: Readonly<Record<(typeof THEMES)[number], Theme>> = {
  light: {
    paper: '#ffffff',
    ink: '#1b2127',
    dim: '#59636e',
    lane: '#f3f5f7',
    border: '#d5dbe0',
    supplier: { fill: '#f4eee1', stroke: '#877a5e', weight: 1.25, ink: '#1b2127', dim: '#595140' },
    department: { fill: '#ffffff', stroke: '#8a949e', weight: 1.25, ink: '#1b2127', dim: '#59636e' },
    customer: { fill: '#0b3d5c', stroke: '#0b3d5c', weight: 1.25, ink: '#ffffff', dim: '#c9dbe7' },
    link: '#7d8790',
    path: '#0072b2',
    threat: { fill: '#fdeee4', stroke: '#d55e00', badge: '#ffffff' },
    tone: { good: '#00694b', bad: '#b34700' },
    toneOnCustomer: { good: '#7be0bd', bad: '#ffb58a' },
  },
  dark: {
    paper: '#15191d',
    ink: '#eceff1',
    dim: '#a5b0ba',
    lane: '#1d2328',
    border: '#343d45',
    supplier: { fill: '#2f2a20', stroke: '#a8976d', weight: 1.25, ink: '#f2ecdd', dim: '#c9bd9f' },
    department: { fill: '#20272d', stroke: '#6c7985', weight: 1.25, ink: '#eceff1', dim: '#a5b0ba' },
    customer: { fill: '#b9e0f7', stroke: '#b9e0f7', weight: 1.25, ink: '#08202f', dim: '#2c4c60' },
    link: '#83909b',
    path: '#56b4e9',
    threat: { fill: '#3a2416', stroke: '#ff8c42', badge: '#15191d' },
    tone: { good: '#5fd3a8', bad: '#ffa066' },
    toneOnCustomer: { good: '#004d37', bad: '#8f3200' },
  },
  print: {
    paper: '#ffffff',
    ink: '#000000',
    dim: '#3d3d3d',
    lane: '#ffffff',
    border: '#000000',
    supplier: { fill: '#ffffff', stroke: '#000000', weight: 1, ink: '#000000', dim: '#3d3d3d' },
    department: { fill: '#ffffff', stroke: '#000000', weight: 1, ink: '#000000', dim: '#3d3d3d' },
    customer: { fill: '#ffffff', stroke: '#000000', weight: 2.5, ink: '#000000', dim: '#3d3d3d' },
    link: '#000000',
    path: '#000000',
    threat: { fill: '#e4e4e4', stroke: '#000000', badge: '#ffffff' },
    tone: { good: '#000000', bad: '#000000' },
    toneOnCustomer: { good: '#000000', bad: '#000000' },
  },
};

/** A theme with a custom property in place of each colour, called by its place in it: `--kedja-threat-stroke`. */
function asProperties<T>(theme: T, name: string): T {
  if (typeof theme === 'string') return `var(${name})` as T;
  if (typeof theme !== 'object' || theme === null) return theme;
  return Object.fromEntries(
    Object.entries(theme).map(([key, value]) => [key, asProperties(value, `${name}-${key}`)]),
  ) as T;
}

const PROPERTY = '--kedja';

export const themes: Readonly<Record<ThemeId, Theme>> = { ...named, page: asProperties(named.light, PROPERTY) };

/** What the custom properties of a picture on a page are in a theme, as declarations of a style sheet. */
export function propertiesOf(theme: (typeof THEMES)[number]): string {
  const declared = (value: unknown, name: string): string[] =>
    typeof value === 'string'
      ? [`${name}:${value}`]
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => declared(inner, `${name}-${key}`))
        : [];
  return declared(named[theme], PROPERTY).join(';');
}

/** How wide a line is that the eye is to follow, and one that is to stop it. */
export const WEIGHTS = { link: 1.4, path: 3.2, threat: 3 };

/** The colour of a text in a box of a shape, or on the paper. */
export function inkOf(tone: Tone, theme: Theme, shape: 'supplier' | 'department' | 'customer' | null): string {
  const { ink, dim } = shape === null ? theme : theme[shape];
  if (tone === 'good' || tone === 'bad') return (shape === 'customer' ? theme.toneOnCustomer : theme.tone)[tone];
  return tone === 'dim' ? dim : ink;
}
