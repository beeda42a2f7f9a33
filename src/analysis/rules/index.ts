import type { AnyFigureRule } from '../figure-rule.js';
import insideCannotCarry from './inside-cannot-carry.js';
import promiseCannotHold from './promise-cannot-hold.js';

/** Every rule of what the figures say. */
export const rules: readonly AnyFigureRule[] = [insideCannotCarry, promiseCannotHold];
