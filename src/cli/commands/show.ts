import { cardOf } from '../../analysis/card.js';
import type { Network } from '../../graph/network.js';
import { inspect } from '../../inspect.js';
import { cardText } from '../../report/card.js';
import { findingsText } from '../../report/findings.js';
import { cardJson } from '../../report/card-json.js';
import type { CliPhrases } from '../../words/cli-phrases.js';
import type { Call, Command } from '../command.js';
import { UsageError } from '../io.js';
import { meant } from '../meant.js';
import { formatOf, loadModel, readModel } from '../model.js';
import { askForOneLink } from '../one-link.js';
import { VERSION } from '../../version.js';

interface Options {
  readonly format: 'text' | 'json';
}

export default {
  formats: ['text', 'json'],
  configure(parser, help) {
    parser.argument('<model>', help.model).argument('<id>', help.id);
  },
  async run({ args, options, io, out, tongue }: Call<Options>) {
    const model = await readModel(args[0]!, io);
    const source = loadModel(model);
    const words = await tongue.wordsFor(source.chain?.language ?? null);
    const { plan, findings } = inspect(source);
    if (plan === null) {
      out.error(findingsText(findings, words, { format: formatOf(source, words) }).trimEnd());
      return 1;
    }
    const id = args[1]!.normalize('NFC');
    askForOneLink(`show ${id}`, id, plan.network);
    const card = cardOf(plan, id);
    if (card === null) throw new UsageError((say) => unknown(id, plan.network, say));
    if (options.format === 'json') await out.result(cardJson({ version: VERSION, file: model.file }, card));
    else await out.result(cardText(card, words.report, out));
    return 0;
  },
} satisfies Command;

function unknown(id: string, { places, chain }: Network, say: CliPhrases): string {
  if (chain.causes.some((cause) => cause.id === id)) return say.call.causeHasNoPlace(id);
  const known = places.map((place) => place.id);
  return `${say.call.noPlace(id)}; ${meant(id, known, places)(say)}`;
}
