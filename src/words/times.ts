import { type Distribution, mean, quantile } from '../model/distribution.js';
import type { Format } from './format.js';

/** What the ways are called in which a time varies. */
export interface TimeWords {
  readonly mean: (time: string) => string;
  readonly sd: (time: string) => string;
  readonly median: (time: string) => string;
  readonly triangular: string;
  readonly exponential: string;
  readonly weibull: (scale: string, shape: string) => string;
  readonly values: (count: number) => string;
}

/** A time that varies, much as a file has it. */
export function timeSaid(time: Distribution, words: TimeWords, format: Format): string {
  const told = (seconds: number): string => format.duration(seconds, 'exactly');
  const about = (seconds: number): string => format.duration(seconds);
  switch (time.form) {
    case 'fixed':
      return told(time.value);
    case 'uniform':
      return `${told(time.low)}..${told(time.high)}`;
    case 'pert':
      return `${told(time.low)}..${told(time.mode)}..${told(time.high)}`;
    case 'triangular':
      return `${words.triangular} ${told(time.low)}..${told(time.mode)}..${told(time.high)}`;
    case 'gamma':
      return `${words.mean(told(time.mean))}, ${words.sd(told(time.sd))}`;
    case 'lognormal':
      return `${words.median(about(time.median))}, P90 ${about(quantile(time, 0.9))}`;
    case 'exponential':
      return `${words.exponential}, ${words.mean(told(time.mean))}`;
    case 'weibull':
      return words.weibull(told(time.scale), format.number(time.shape));
    case 'discrete':
    case 'sample':
      return `${words.values(time.values.length)} ${about(Math.min(...time.values))}..${about(Math.max(...time.values))}, ${words.mean(about(mean(time)))}`;
  }
}
