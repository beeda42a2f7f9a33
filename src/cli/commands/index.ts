import type { HelpPhrases } from '../../words/cli-phrases.js';
import type { Command } from '../command.js';

/** What a command takes, and the way to load it: only the one that is called is. */
export interface Entry {
  readonly usage: string;
  load(): Promise<{ readonly default: Command }>;
}

/** Every command, in the order of the help: the main job first. */
export const commands: Readonly<Record<keyof HelpPhrases['commands'], Entry>> = {
  analyze: {
    usage: '<model>',
    load: () => import('./analyze.js'),
  },
  check: {
    usage: '<models...>',
    load: () => import('./check.js'),
  },
  show: {
    usage: '<model> <id>',
    load: () => import('./show.js'),
  },
  links: {
    usage: '<model>',
    load: () => import('./links.js'),
  },
  draw: {
    usage: '<model>',
    load: () => import('./draw.js'),
  },
  report: {
    usage: '<model>',
    load: () => import('./report.js'),
  },
  sheet: {
    usage: '[model]',
    load: () => import('./sheet.js'),
  },
  measure: {
    usage: '<model> <logs...>',
    load: () => import('./measure.js'),
  },
  survey: {
    usage: '<model> [answers...]',
    load: () => import('./survey.js'),
  },
  init: {
    usage: '[template]',
    load: () => import('./init.js'),
  },
  explain: {
    usage: '[rule]',
    load: () => import('./explain.js'),
  },
  schema: {
    usage: '',
    load: () => import('./schema.js'),
  },
};
