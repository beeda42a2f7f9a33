import type { Moved } from '../model/lever.js';
import type { Asked } from '../report/html/data.js';
import { unbroken, type Voice } from '../report/html/voice.js';
import type { DiagramPhrases } from '../words/diagram-phrases.js';
import { formatFor } from '../words/format.js';
import type { PagePhrases } from '../words/page-phrases.js';
import type { ReportPhrases } from '../words/report-phrases.js';
import { letChoose } from './choosing.js';
import { drawAll } from './draw.js';
import { Engine } from './engine.js';
import { Picture } from './picture.js';
import { hearSliders } from './sliders.js';
import { Teller } from './telling.js';

declare global {
  /** The words of the page's language, which a script before this one puts here. */
  var kedjaWords: {
    readonly report: ReportPhrases;
    readonly page: PagePhrases;
    readonly diagram: DiagramPhrases;
  };
}

live();

/** Makes the page answer. */
function live(): void {
  const asked = JSON.parse(document.querySelector('#asked')!.textContent) as Asked;
  const { report: phrases, page: say } = globalThis.kedjaWords;
  const engine = new Engine(asked);
  const { plan, assessment } = engine.base;
  const { calendar } = assessment.chain;
  const voice: Voice = { phrases, say, format: unbroken(formatFor(calendar, phrases.figures)) };
  const teller = new Teller(asked, assessment, voice);
  const picture = new Picture({ ...asked, words: globalThis.kedjaWords });
  let newest = 0;
  let waits = false;
  const soon = (): void => {
    if (!waits) requestAnimationFrame(() => void follow());
    waits = true;
  };
  const sliders = hearSliders(asked.levers, voice, soon);
  const choosing = letChoose({
    plan,
    known: assessment,
    voice,
    said: (text) => teller.say(text),
    chose: (id, isAnother) => {
      sliders?.offer(id);
      if (isAnother) soon();
    },
  });
  document.body.classList.add('live');

  async function follow(): Promise<void> {
    waits = false;
    const mine = ++newest;
    const moved = sliders?.moved() ?? NOTHING;
    const isMoved = moved.late.length + moved.stocks.length > 0;
    const lead = choosing.customer();
    const isLate = moved.late.length > 0;
    if (!isMoved && sliders !== null) teller.asBefore();
    if (!isMoved && lead === null) {
      picture.asWritten();
      return choosing.show(engine.base.assessment);
    }
    const question = isMoved ? engine.ask(moved) : engine.asWritten();
    if (question === null) return;
    picture.show(question.plan, question.typical, lead, isLate);
    choosing.show(question.typical);
    if (isMoved) teller.atOnce(question.typical, moved);
    if (!(await drawAll(question.drawings, () => mine === newest))) return;
    const told = question.tell();
    picture.show(question.plan, told.now, lead, isLate);
    choosing.show(question.typical);
    if (isMoved) teller.drawn(told, moved);
  }
}

const NOTHING: Moved = { late: [], stocks: [] };
