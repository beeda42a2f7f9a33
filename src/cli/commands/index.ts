import type { Command } from '../command.js';

/** A command's line in the help, and the way to load it: only the one that is called is. */
export interface Entry {
  readonly usage: string;
  readonly summary: string;
  load(): Promise<{ readonly default: Command }>;
}

/** Every command, in the order of the help: the main job first. */
export const commands: Readonly<Record<string, Entry>> = {
  analyze: {
    usage: '<model>',
    summary: 'which upstream delays threaten each external customer',
    load: () => import('./analyze.js'),
  },
  check: {
    usage: '<models...>',
    summary: 'what is wrong with the description, and which promises cannot hold',
    load: () => import('./check.js'),
  },
  show: {
    usage: '<model> <id>',
    summary: "one department's place in the chain, or one link's",
    load: () => import('./show.js'),
  },
  links: {
    usage: '<model>',
    summary: 'every internal customer and its supplier, agreed against actual, worst first',
    load: () => import('./links.js'),
  },
  init: {
    usage: '[template]',
    summary: 'a model to start from: workshop, hospital, service-desk, …',
    load: () => import('./init.js'),
  },
  explain: {
    usage: '[rule]',
    summary: 'what a finding means, with a wrong and a right example',
    load: () => import('./explain.js'),
  },
  schema: {
    usage: '',
    summary: 'the JSON Schema of models, for editors',
    load: () => import('./schema.js'),
  },
};
