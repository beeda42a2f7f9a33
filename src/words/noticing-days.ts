import type { Format, UnitWords } from './format.js';

/** A format that remembers whether days or weeks were among the figures it wrote: then the report says how long they are. */
export interface DayFormat extends Format {
  wroteDays(): boolean;
}

export function noticingDays(format: Format, { units }: UnitWords): DayFormat {
  let wrote = false;
  return {
    ...format,
    duration: (seconds, rounding) => {
      const told = format.duration(seconds, rounding);
      wrote ||= told.split(' ').some((word) => word === units.d || word === units.w);
      return told;
    },
    wroteDays: () => wrote,
  };
}
