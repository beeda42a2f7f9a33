import { targetOf } from '../analysis/late.js';
import { edgeCalled } from '../graph/network.js';
import type { Plan } from '../graph/plan.js';
import type { Late } from '../model/assessment.js';
import { readDuration } from '../model/duration.js';
import type { CliPhrases } from '../words/cli-phrases.js';
import { formatFor } from '../words/format.js';
import type { Words } from '../words/words.js';
import { UsageError } from './io.js';
import { meant, namesIn } from './meant.js';
import { askForOneLink } from './one-link.js';
import { refuseTwice } from './options.js';

/** What --late says, each: what is late, and by how much. */
export function latesOf(options: readonly string[], plan: Plan, words: Words): Late[] {
  const things = options.map((one) => lateOf(one, plan, words));
  refuseTwice(
    '--late',
    things.map(({ id }) => id),
  );
  return things;
}

function lateOf(option: string, plan: Plan, words: Words): Late {
  const at = option.lastIndexOf('=');
  if (at < 1) throw new UsageError(({ call }) => call.writeLate(option));
  const id = option.slice(0, at).trim().normalize('NFC');
  if (option.slice(at).includes('..')) throw new UsageError(({ call }) => call.oneTime(id));
  const reading = readDuration(option.slice(at + 1), plan.network.chain.calendar);
  if (!('seconds' in reading)) {
    const facts = { text: option.slice(at + 1), problem: reading.problem, write: reading.write };
    const { says, cure } = words.findings.duration(facts, formatFor(plan.network.chain.calendar, words.report.figures));
    throw new UsageError(() => `--late ${id}: ${says}${cure === null ? '' : `; ${cure}`}`);
  }
  askForOneLink(`--late ${id}`, id, plan.network);
  if (targetOf(plan, id) === null) throw new UsageError((say) => `--late ${id}: ${notLate(id, plan, say)}`);
  return { id, seconds: reading.seconds };
}

/** Why nothing can be late by this name. */
function notLate(id: string, { network }: Plan, say: CliPhrases): string {
  const { call } = say;
  if (network.places[network.nodeOf.get(id) ?? -1]?.type === 'customer') return call.lateCustomer;
  if (edgeCalled(network, id) !== -1) return call.lateRework;
  const known = namesIn(network.chain, ({ rework }) => rework === null);
  return `${call.nothingLate}; ${meant(id, known, network.chain.places)(say)}`;
}
