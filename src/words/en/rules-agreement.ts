import type { AgreementFacts } from '../../model/facts/agreement.js';
import type { PagesOf } from '../words.js';

/** Why the agreement rules are there. */
export const agreementRules: PagesOf<AgreementFacts> = {
  'single-point': {
    title: 'No delivery hangs on one department alone',
    why: 'Where every way to a customer leads through one department and no stock stands behind it, the customer gets nothing from the hour it stands still. Stock on a link behind it lasts a while; a second department that can do the same work lasts longer.\n\nA chain of one link after the other is full of such points, and some have to be lived with. This rule is part of the strict set only.',
  },
  'agreement-without-share': {
    title: 'An agreed time says how often it must hold',
    why: 'Within two hours: always, or mostly? Each side answers in its own favour, and nobody can tell afterwards whether the word was kept. A share settles it, and lets the agreements on the way be added up against the promise.',
  },
  'item-renamed': {
    title: 'An item keeps its name on its way',
    why: 'bracket goes in, brackets or braket comes out. People understand, and programs do not: needs waits for the one name, and lists and diagrams show two things. Two names at one place that differ by a slip of the pen, in capitals or hyphens, or as one and several do are taken for one.\n\nThe name that is met less often is pointed at.',
  },
  'no-agreement': {
    title: 'Each delivery inside has an agreement',
    why: 'An internal customer who does not know what to expect cannot plan, and a supplier who was told nothing cannot fall short. What is agreed may be little: a time, and how often it holds. Deliveries to an external customer have the promise.',
  },
  'no-feedback': {
    title: 'The receiver tells how it goes',
    why: 'An agreement that nobody comes back to fades. The supplier hears of a late or wrong delivery last, unless there is a fixed way to tell: a stand-up, a list on the door, a mark on the pallet.',
  },
  'no-owner': {
    title: 'Each department has an owner',
    why: 'What threatens a promise has to be put right by somebody. Without a name nobody is asked, and the next review finds the same threat.',
  },
  'no-request': {
    title: 'Who gives knows what it needs first',
    why: 'Most agreements hang on something the receiver owes first: an order in time, a drawing, a free place to put the goods. Left unsaid, it becomes the reason why the agreement was not kept.',
  },
  'offer-below-expectation': {
    title: 'What is offered is what is expected',
    why: 'One side counts on twenty minutes, the other means forty-five: both keep their word, and the delivery is late. To write both down is the first step and to close the gap the second, by a faster delivery or a smaller expectation. Until then everything behind it rests on a time that nobody has promised.',
  },
  'promise-without-share': {
    title: 'A promised time says how often it holds',
    why: 'Two days can mean always or nearly always, and the difference is most of the cost. Without a share no one can say whether 94 orders out of 100 in time are a promise kept, and odds have nothing to be held against.',
  },
  'quantity-unit': {
    title: 'A quantity has the same unit everywhere',
    why: 'Ten pallets are expected and two hundred boxes are offered: whether that is enough depends on how many boxes a pallet holds, and somebody has to know by heart. Quantities of the same item, and those of the two sides of a link, are counted alike.\n\nCompared is what stands behind a plain number, in plain words; one and several (box, boxes) are the same unit.',
  },
  'right-without-meaning': {
    title: 'A share that is right says what right is',
    why: 'The giver means the right number of the right part, the receiver means deburred and tagged as well. Both count, and both are right. Say in words what the receiver checks, and the two count the same.',
  },
};
