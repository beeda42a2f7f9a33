import type { ShowId } from '../../model/show.js';
import { agreements } from './agreements.js';
import { plain } from './plain.js';
import { quality } from './quality.js';
import type { Show } from './show.js';
import { threats } from './threats.js';
import { time } from './time.js';

export const shows: Readonly<Record<ShowId, Show>> = { agreements, plain, quality, threats, time };
