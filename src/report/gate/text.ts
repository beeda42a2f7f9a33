import { type GateReport, isOpen } from '../../model/gate.js';
import { findingsText } from '../findings.js';
import type { Paint } from '../paint.js';
import type { GateWriter } from './writer.js';

/** A check as people read it in a terminal: what is open, file by file. */
export function gateText(report: GateReport, speechOf: Parameters<GateWriter>[1], paint: Paint): string {
  return report.models
    .map(({ file, findings }) => {
      const open = findings.filter(isOpen).map(({ located }) => located);
      const { words, format } = speechOf(file);
      return findingsText(open, words, { format, paint });
    })
    .join('');
}
