import type { Call, Command } from '../command.js';

export default {
  formats: ['json'],
  configure() {
    // nothing but what every command takes
  },
  async run({ io, out }: Call) {
    await out.result(await io.asset('schemas/kedja.schema.json'));
    return 0;
  },
} satisfies Command;
