import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toldThreats, worstFirst } from '../../src/model/telling.js';
import type { Picture } from '../../src/model/picture.js';
import { anyModel } from '../support/arbitraries.js';
import { words } from '../../src/words/en/index.js';
import { formatFor } from '../../src/words/format.js';
import { drawn } from '../support/drawn.js';

const MODEL = `kedja: 1
chain: Bracket workshop
calendar: { day: 9h, week: 5d }
suppliers:
  mill: { time: 3d }
departments:
  store: { time: 20min, right: 98%, area: Logistics, owner: shift lead }
  forklift: { time: 10min, area: Logistics }
  lathe: { queue: 1h, time: 2h, recovers-in: 2d, right: 92% }
  check: { time: 20min, finds: 95% }
customers:
  buyer: { name: The buyer, promise: { within: 1d, on-time: 95%, right: 99% } }
causes:
  power-cut: { name: Power cut, chance: 1%, time: 1h, hits: [lathe] }
links:
  - { from: mill, to: store, stock: 5d, agreed: 4d }
  - { from: store, to: forklift, item: blanks, agreed: { within: 1h, on-time: 98% } }
  - { from: forklift, to: lathe, handover: 5min, departs: { every: 2h }, expects: 20min, offers: 45min, satisfaction: { score: 3.8, of: 5, answers: 12 } }
  - lathe -> check -> buyer
  - { from: check, to: lathe, rework: wrong }
`;

function rows(picture: Picture, id: string): string[] {
  const thing = [...picture.boxes, ...picture.arrows].find((one) => one.id === id)!;
  return thing.rows.map(({ text }) => text);
}

describe('what a diagram says', () => {
  test('of a plain chain: who delivers what to whom', () => {
    const { picture } = drawn(MODEL, 'plain');
    expect(picture.title).toBe('Bracket workshop');
    expect(picture.facts).toEqual(['6 places, 6 links, 1 customer']);
    expect(picture.boxes.map(({ name, shape }) => `${shape} ${name}`)).toEqual([
      'customer The buyer',
      'department check',
      'department forklift',
      'department lathe',
      'supplier mill',
      'department store',
    ]);
    expect(picture.boxes.flatMap((box) => box.rows)).toEqual([]);
    expect(rows(picture, 'store:forklift')).toEqual(['blanks']);
    expect(picture.arrows.map(({ stock }) => stock)).toEqual(Array(6).fill(null));
  });

  test('of times, by hand: 20 min + 10 min + (1 h + 5 min) + 3 h + 20 min = 4 h 55 min', () => {
    const { picture } = drawn(MODEL, 'time');
    expect(rows(picture, 'lathe')).toEqual(['2 h', '1 h queue']);
    expect(rows(picture, 'mill')).toEqual(['3 d']);
    expect(rows(picture, 'forklift:lathe')).toEqual(['5 min', 'leaves every 2 h', '1 h wait']);
    expect(rows(picture, 'buyer')).toEqual(['usually 4 h 55 min', 'promised in 1 d, 95 % of the time']);
    expect(picture.arrows.find(({ id }) => id === 'mill:store')!.stock).toBe('1 w');
    const onPath = [...picture.boxes, ...picture.arrows].filter(({ isOnPath }) => isOnPath).map(({ id }) => id);
    expect(onPath.sort()).toEqual(
      [
        'buyer',
        'check',
        'check:buyer',
        'forklift',
        'forklift:lathe',
        'lathe',
        'lathe:check',
        'store',
        'store:forklift',
      ].sort(),
    );
  });

  test('of threats, by hand: 9 h less 4 h 55 min is 4 h 5 min for all on the way, 2 d + 4 h 5 min for the mill', () => {
    const { picture } = drawn(MODEL, 'threats');
    expect(rows(picture, 'store')).toEqual(['can absorb 4 h 5 min']);
    expect(rows(picture, 'lathe')).toEqual(['can absorb 4 h 5 min', 'a stop lasts 2 d', '⚡ Power cut']);
    expect(rows(picture, 'mill')).toEqual(['can absorb 2 d 4 h 5 min']);
    expect(rows(picture, 'buyer')).toEqual(['promised in 1 d, 95 % of the time', '✓ in time when all goes as usual']);
    expect(picture.legend.map(({ sign }) => sign)).toEqual([
      'supplier',
      'department',
      'customer',
      'path',
      'threat',
      'stock',
      'rework',
      'cause',
    ]);
  });

  test('of a promise that cannot hold: how much is missing', () => {
    const { picture } = drawn(MODEL.replace('within: 1d', 'within: 4h'), 'threats');
    expect(rows(picture, 'store')).toEqual(['55 min behind']);
    expect(rows(picture, 'buyer').at(-1)).toBe('✗ 55 min too late');
  });

  test('of agreements: what was agreed, what came of it, and what was not agreed', () => {
    const { picture } = drawn(MODEL, 'agreements', { runs: 500 });
    expect(rows(picture, 'store:forklift')).toEqual(['blanks', 'in 1 h, 98 % of the time', '✓ actually 100 % in time']);
    const [expects, offers, actually] = rows(picture, 'forklift:lathe');
    expect([expects, offers]).toEqual(['lathe expects: in 20 min', 'forklift offers: in 45 min']);
    expect(actually).toMatch(/^actually 2[1-9](?:\.\d)? % in time$/u); // by hand: 10 + 5 min, and a wait of up to 30 of 120: 25 %
    expect(rows(picture, 'lathe:check')).toEqual(['nothing agreed']);
    expect(rows(picture, 'check:buyer')).toEqual([]);
    expect(rows(picture, 'store')).toEqual(['shift lead']);
  });

  test('of quality: shares as given, and what reaches the customer', () => {
    const { picture } = drawn(MODEL, 'quality', { runs: 500 });
    expect(rows(picture, 'store')).toEqual(['98 % right']);
    expect(rows(picture, 'check')).toEqual(['finds 95 % of what is wrong']);
    expect(rows(picture, 'check:lathe')).toEqual(['rework: what is wrong']);
    expect(rows(picture, 'forklift:lathe')).toEqual(['satisfaction: 3.8 of 5 (12 answers)']);
    expect(rows(picture, 'buyer')[0]).toBe('100 % full');
  });

  test('around a place, how much more there is before and behind it', () => {
    const { picture } = drawn(MODEL, 'plain', { focus: { id: 'forklift', depth: 1 } });
    expect(picture.boxes.map(({ id }) => id)).toEqual(['forklift', 'lathe', 'store']);
    expect(rows(picture, 'store')).toEqual(['+ 1 supplier']);
    expect(rows(picture, 'lathe')).toEqual(['+ 1 customer']);
  });

  test('in lanes, in the order of the flow', () => {
    expect(drawn(MODEL, 'plain', { inLanes: true }).picture.lanes).toEqual([
      'Suppliers',
      'Logistics',
      'Other',
      'Customers',
    ]);
  });
});

describe('the customer who leads', () => {
  const model = (more: string): string => `kedja: 1
departments: { store: 20min, lathe: 2h, scrap: 1h }
customers:
  buyer: ${more}
  dealer: {}
links: [store -> lathe -> buyer, lathe -> scrap -> dealer]
`;

  test('is one with a promise, however that of others is', () => {
    const { picture } = drawn(model('{ promise: 5h }'), 'threats', { runs: 200 });
    expect(picture.lead).toBe('buyer');
    expect(picture.boxes.filter(({ threat }) => threat !== null).map(({ id }) => id)).toEqual(['lathe', 'store']);
  });

  test('has its own figures beside its numbers, those of others only where nothing leads to it', () => {
    fc.assert(
      fc.property(anyModel({ departments: 8, customers: 3 }), (any) => {
        const { picture, assessment } = drawn(any, 'threats', { runs: 100 });
        const lead = assessment.customers.find(({ id }) => id === picture.lead);
        const format = formatFor(assessment.chain.calendar, words.report.figures);
        for (const { id, shape, rows: said } of picture.boxes) {
          const threat = lead?.threats.find((one) => one.id === id);
          if (threat === undefined || shape === 'customer' || threat.slack === Infinity || threat.slack < 0) continue;
          expect(said[0]!.text.replace('*', ''), id).toBe(`can absorb ${format.duration(threat.slack, 'down')}`);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is on time or not for itself: another part of its promise that breaks is another row', () => {
    const { picture } = drawn(
      model('{ promise: { within: 2d, on-time: 95%, right: 99% } }').replace(
        'store: 20min',
        'store: { time: 20min, right: 90% }',
      ),
      'threats',
      { runs: 2000 },
    );
    const [, onTime, right] = rows(picture, 'buyer');
    expect(onTime).toBe('✓ 100 % on time');
    expect(right).toMatch(/^✗ \d\d(?:\.\d)? % right$/u);
  });
});

describe('marks', () => {
  test('tell what would rescue the customer whose threats are numbered, not another', () => {
    fc.assert(
      fc.property(anyModel({ departments: 6, customers: 3 }), (model) => {
        const { picture, assessment } = drawn(model, 'threats', { runs: 400 });
        const lead = worstFirst(assessment.customers).find(({ typical }) => typical !== null);
        for (const { id, threat, rows: said } of [...picture.boxes, ...picture.arrows]) {
          if (threat === null) continue;
          const told = toldThreats(lead!)[threat - 1]!;
          const own = told.odds?.rescue?.estimate ?? 0;
          const most = Math.max(own, ...told.details.map(({ odds }) => odds?.rescue?.estimate ?? 0));
          const text = said.map((one) => one.text).find((one) => one.includes('would rescue'));
          const share = Math.round(100 * most);
          if (most < 0.005) expect(text, id).toBeUndefined();
          else if (share >= 1 && share < 100)
            expect(text, id).toMatch(new RegExp(`would rescue ${share} % of the late$`, 'u'));
          if (text !== undefined) expect(text.startsWith('would'), id).toBe(own === most);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the critical path and the first threats of the customer who is told first, as they are numbered there', () => {
    fc.assert(
      fc.property(anyModel({ departments: 8 }), (model) => {
        const { picture, assessment } = drawn(model, 'threats', { runs: 200 });
        const lead = worstFirst(assessment.customers).find(({ typical }) => typical !== null);
        const told = lead === undefined ? [] : toldThreats(lead);
        const things = [...picture.boxes, ...picture.arrows];
        const legs = new Set(lead?.typical?.path.legs.map(({ id }) => id));
        for (const { id, isOnPath } of things) expect(isOnPath, id).toBe(legs.has(id));
        for (const { id, threat } of picture.arrows) if (threat !== null) expect(told[threat - 1]!.id).toBe(id);
        expect(things.every(({ threat }) => threat === null || threat <= 3)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('with --customer only what leads to it is drawn, and all of that', () => {
    fc.assert(
      fc.property(anyModel({ departments: 8 }), (model) => {
        const id = Object.keys(model.customers)[0]!;
        const whole = drawn(model, 'plain').picture;
        const { boxes } = drawn(model, 'plain', { customers: [id] }).picture;
        const leads = new Set([id]);
        for (let before = 0; before < leads.size;) {
          before = leads.size;
          for (const { from, to, isRework } of whole.arrows)
            if (!isRework && leads.has(whole.boxes[to]!.id)) leads.add(whole.boxes[from]!.id);
        }
        expect(boxes.map((box) => box.id).sort()).toEqual([...leads].sort());
      }),
      { numRuns: 60 },
    );
  });
});
