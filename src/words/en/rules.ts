import type { RulePages } from '../words.js';
import { agreementRules } from './rules-agreement.js';
import { dataRules } from './rules-data.js';
import { exceptionRules } from './rules-exceptions.js';
import { gateRules } from './rules-gate.js';
import { oddsRules } from './rules-odds.js';

/** Why each rule is there. */
export const rules: RulePages = {
  encoding: {
    title: 'The file is UTF-8 text',
    why: 'A model is text in UTF-8, as nearly every editor saves it today. In another code å, ä, ø or é would be read as something else, and a file written back would be spoilt, so kedja stops here.',
  },
  'too-large': {
    title: 'The file is small enough to be read safely',
    why: 'A model is sent along and read by machines that others pay for, so what is read has an end. YAML ends early because reading it takes much memory; a program that writes a large chain had better write JSON.',
  },
  'not-a-model': {
    title: 'The file is a model',
    why: 'A model is a list of keys and values that begins with kedja: 1. This file is something else, by the look of it: a table, a web page, a diagram, or nothing at all.',
  },
  'conflict-marker': {
    title: 'No merge is left half done',
    why: 'Git has put two versions of the same lines into the file and asks which is right. Until somebody answers, nobody knows what the chain looks like.',
  },
  syntax: {
    title: 'The file can be read as YAML or JSON',
    why: 'Indentation, colons, commas, brackets and quotes tell what belongs to what. Where one of them is missing or out of place, the rest can only be guessed, and kedja does not guess.',
  },
  'yaml-feature': {
    title: 'Only the plain parts of YAML are used',
    why: 'YAML can copy values by reference, mark them with types and hold several documents. A reader would have to know all that, and a few lines of it can fill a computer’s memory, so a model does without.',
  },
  'duplicate-key': {
    title: 'Each key stands once',
    why: 'Where a key stands twice, one of the values would be dropped without a word, and which one depends on the program that reads it.',
  },
  'number-form': {
    title: 'Numbers are written plainly',
    why: '012 is twelve to one reader and ten to another, 0x1F is thirty-one, and a number of twenty digits is rounded. Numbers are written so that all see the same.',
  },
  'invisible-character': {
    title: 'What you see is what stands there',
    why: 'Zero-width spaces and marks that turn the reading direction come along when text is copied from documents and web pages. They make two ids differ that look alike, or show a line as another than it is.',
  },
  'unknown-key': {
    title: 'Each key is one that kedja knows',
    why: 'A misspelt key would be passed over, and its value with it: the figures would be wrong without a word. Keys that begin with x- are your own and are left alone.',
  },
  'missing-key': {
    title: 'What must be there is there',
    why: 'Some things make no sense without others: a link needs both its ends, a delay its cause, its chance and its time, a model its customers and its links.',
  },
  'wrong-type': {
    title: 'Each value is of the kind that its key takes',
    why: 'Where a list is expected, a single word says too little; where a text is expected, a number or true may have lost what was written, as with a leading zero.',
  },
  'wrong-value': {
    title: 'Each value is one of those its key knows',
    why: 'Some keys take one of a few words only. Another word would have to be passed over, and its meaning with it.',
  },
  'empty-value': {
    title: 'A key that stands there has a value',
    why: 'A key without a value may be half finished or meant as zero, and the two are not the same: a time that is not given is not known. A department, supplier or customer may be left empty.',
  },
  'out-of-range': {
    title: 'Each number is within its bounds',
    why: 'A customer that counts for nothing, half an answer, or waiting for no delivery at all: such numbers are slips.',
  },
  'wrong-count': {
    title: 'Each list has as many entries as it must',
    why: 'A triangular time has three figures, a common cause hits at least one place. With fewer or more nobody can tell what is meant.',
  },
  'decimal-comma': {
    title: 'Decimals have a point',
    why: 'Between curly brackets a comma parts two entries, so 1,5h is read as 1 and 5h. Elsewhere too a model has its decimals behind a point, whatever language its reports are in.',
  },
  duration: {
    title: 'Each time has a number and a unit',
    why: 'Units are s, min, h, d and w, joined at will: 2h 30min. A bare number is refused because nobody can see whether 90 are minutes or seconds, and m because it may be minutes or months. Only 0 needs no unit.\n\nA day and a week are as long as the calendar of the model says; without one, 24 hours and 7 days.',
  },
  distribution: {
    title: 'A time that varies is told in one way, and makes sense',
    why: 'A time may be a range (10min..30min), a range with the usual time in it (10min..15min..40min), or a group of keys such as { mean: 2h, sd: 20min } or { median: 10min, p90: 25min }. The smallest stands first.',
  },
  chance: {
    title: 'Each chance is between 0 and 100 %',
    why: 'Chances and shares are written 4% or 0.04. A bare 98 is refused: it is most likely 98%, but taken at its word it is 98 times the whole.',
  },
  'chance-sum': {
    title: 'Chances that belong together make 100 %',
    why: 'One of the values happens, so their chances add up to 100 %, within 0.1 %. If they do not, one is missing or one is wrong.',
  },
  id: {
    title: 'Ids are short and plain',
    why: 'An id is what links, options and findings call a place by, so it is one word: a letter first, then letters of any language, digits, - and _, ending in a letter or digit. What people call the place stands behind name:, in any words.',
  },
  name: {
    title: 'Names fit on one line',
    why: 'Names, items and the like stand in tables and in the boxes of diagrams. Whatever takes more room goes into a note.',
  },
  flow: {
    title: 'Links in a row are joined by ->',
    why: 'store -> lathe -> car-buyer is two links: the store delivers to the lathe, the lathe to the buyer. To say more of a link, write it in the long form, { from: store, to: lathe, handover: 10min }.',
  },
  calendar: {
    title: 'The calendar tells how long a day and a week are',
    why: 'A promise of two days means something else where work goes on nine hours a day than where it never stops. The calendar gives opening hours and days, or simply how many hours a day and how many days a week have.',
  },

  'no-customers': {
    title: 'The chain has a customer',
    why: 'An organisation exists to serve somebody. Without an external customer at its end there is no promise to keep, and nothing in the chain can be late for anyone.',
  },
  'duplicate-id': {
    title: 'Each id belongs to one place or cause',
    why: 'Links name places by their ids. If two have the same, nobody can tell which of them delivers. A department that the order visits twice has two places: the later one says same-as. A common cause is named by its id too, so it is not that of a place.',
  },
  'similar-ids': {
    title: 'Ids differ by more than their capitals',
    why: 'Capitals count, so Store and store are two places. People read them as one, and sooner or later a link goes to the wrong one.',
  },
  'unknown-place': {
    title: 'Links, causes and later visits name places that exist',
    why: 'A delivery to or from somebody who is not in the chain leads nowhere. Mostly it is a slip of the pen; else the place is missing under suppliers, departments or customers.',
  },
  'same-as': {
    title: 'A later visit names the department it is a visit to',
    why: 'A later visit takes its name, times and delays from the department, so it names a department, and one that is not itself a later visit.',
  },
  'cause-hits-customer': {
    title: 'Common causes hit those who do the work',
    why: 'A cause costs time where work is done. A customer does no work in the chain: what delays it is the lateness of those before it.',
  },
  'cause-hits-twice': {
    title: 'A cause hits each place once',
    why: 'A cause is one event, and strikes every place that it hits once, at each visit of the order. To name a place a second time changes nothing: it is a slip, and mostly another place was meant.',
  },
  'link-to-itself': {
    title: 'Nobody delivers to itself',
    why: 'A link is a delivery from one to another. Work that is done again in the same place is rework, and has a chance.',
  },
  'same-link-twice': {
    title: 'Each delivery stands once',
    why: 'Two links between the same two places are two deliveries that the receiver waits for. They carry different items; otherwise one of them is a slip.',
  },
  'supplier-with-supplier': {
    title: 'Suppliers stand at the beginning',
    why: 'A supplier is an outside party at the edge of the chain: what happens before it is its own affair. If you want to look further back, it is a link of the chain like any department.',
  },
  'customer-with-customer': {
    title: 'Customers stand at the end',
    why: 'An external customer is whom the chain exists to serve. One who passes the goods on, such as a dealer, is a link of the chain, and the customer is the one after that; name it under serves if it is not part of the promise.',
  },
  circle: {
    title: 'Deliveries do not go round in a circle',
    why: 'In a circle everyone waits for everyone, and no order is ever done. Work that is sent back is rework, which happens to some orders only. A department that every order visits twice has two places, the second with same-as.',
  },
  'place-without-customer': {
    title: 'All work leads to a customer',
    why: 'Every department is there for an external customer, directly or through others. One whose work leads to nobody has a link missing, or is not part of this chain.',
  },
  'customer-without-supplier': {
    title: 'Somebody delivers to each customer',
    why: 'A promise to a customer whom nobody delivers to cannot be kept.',
  },
  'no-order-comes': {
    title: 'Orders come to each customer',
    why: 'A share of 0 % is a way that no order takes. A customer whom only such ways lead to gets nothing, and what is told of it is told of orders that there are none of.',
  },
  'needs-more-than-comes': {
    title: 'Nobody waits for more deliveries than there are',
    why: 'A place that waits for three deliveries when two links lead to it never starts.',
  },
  'needs-unknown-item': {
    title: 'Nobody waits for an item that nobody brings',
    why: 'needs names items of the deliveries to this place. An item that no link brings would be waited for in vain, or the name is misspelt.',
  },
  'shares-above-whole': {
    title: 'Shares make no more than 100 %',
    why: 'Where the links out of a place have shares, each order takes one of them. There are not more orders than all.',
  },
  'shares-below-whole': {
    title: 'Shares leave no order without a way',
    why: 'Where the links out of a place have shares, each order takes one of them. If they make less than 100 % and no link without a share takes the rest, some orders have nowhere to go.',
  },
  'share-leaves-nothing': {
    title: 'A link without a share gets something',
    why: 'What the shares leave of 100 % takes the links without a share. Here nothing is left, so no order ever takes this link.',
  },
  'rework-not-back': {
    title: 'Rework goes back',
    why: 'Rework returns to a place that the order has been to, and comes again from there. A place that does not lead here cannot send it on.',
  },
  'rework-without-end': {
    title: 'Rework comes to an end',
    why: 'If everything that is done goes back to be done again, nothing ever leaves. The chances of rework out of one place stay below 100 %.\n\nRounds inside the rounds of another count as often as they are gone: two loops that each send back 98 %, one inside the other, make some 2,500 rounds. More than 1,000 rounds expected of one order are a slip in a chance, or a delivery that is never right however often it is made again.',
  },
  'rework-with-more': {
    title: 'A link back is only a link back',
    why: 'Rework is the same order once more: it may take time to hand over and may be delayed, but nothing new is promised, stocked, shared out or waited for. Shares, stock and agreements belong to the links forward.',
  },
  'agreed-beside-sides': {
    title: 'Two sides agree, or each says its own',
    why: 'agreed is what both sides of a link hold to be true. Where they do not, the receiver expects one thing and the giver offers another, and the gap between the two is told. Both beside each other cannot be.',
  },

  'promise-cannot-hold': {
    title: 'Each promise can be kept when nothing goes wrong',
    why: 'The usual times alone add up to more than the customer was promised. Then the promise is broken on a good day, before any delay: it has to be longer, or something on the way shorter.',
  },
  'inside-cannot-carry': {
    title: 'The promises inside carry the one outside',
    why: 'What the departments agreed with each other is what each may take and still have kept its word. Where all keep theirs and the customer still gets it too late, short or wrong, no one is to blame and the promise is broken all the same.\n\nTime adds up along the longest way, by the same rules as usual times; a link that agrees no time counts with what it usually takes. Full and right multiply along everything that a delivery rests on, but for what is noticed and put right on the way.',
  },

  ...agreementRules,
  ...dataRules,
  ...exceptionRules,
  ...gateRules,
  ...oddsRules,
};
