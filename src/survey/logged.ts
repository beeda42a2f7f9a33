import type { MeasuredLink, Measurement, Share } from '../model/measure.js';
import type { LoggedLinks, Measured, Shown } from '../model/survey.js';

/** What logs show of what internal customers are asked: right, full, and on time, else within the time agreed. */
export function loggedLinks({ reading, links }: Measurement): LoggedLinks {
  return { reading, links: new Map(links.map((link) => [link.id, measuredOf(link)])) };
}

function measuredOf({ onTime, inTime, full, right, within }: MeasuredLink): Measured {
  return {
    quality: shown('right', right, null),
    quantity: shown('full', full, null),
    time: shown('onTime', onTime, null) ?? shown('inTime', inTime, within),
  };
}

function shown(what: Shown['what'], share: Share | null, within: number | null): Shown | null {
  return share === null ? null : { what, within, ...share };
}
