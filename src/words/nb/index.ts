import type { Words } from '../words.js';
import { cli } from './cli.js';
import { diagram } from './diagram.js';
import { findings } from './findings.js';
import { gate } from './gate.js';
import { page } from './page.js';
import { report } from './report.js';
import { rules } from './rules.js';

export const words: Words = { findings, rules, report, cli, diagram, page, gate };
