import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import type { GateWriter } from './writer.js';

/** What hosts read of a check, by the format's name. */
export const gateWriters = { github, gitlab, junit, markdown, sarif } as const satisfies Readonly<
  Record<string, GateWriter>
>;
