import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { USUAL_LIMITS } from '../../src/model/ruling.js';
import { rulingOf } from '../../src/rules.js';
import { load } from '../../src/source/load.js';
import { checked } from '../support/checked.js';

/** What each example is there to show, and nothing else: the rule, and where in the file. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'bank.yaml': [
    'odds-below-promise customers.boligkøber.promise.on-time',
    'inside-cannot-carry customers.sælger.promise.within', // twelve days agreed, ten promised
    'offer-below-expectation links.1.offers.right', // adviser and next desk
  ],
  'carpenter.yaml': [
    'offer-below-expectation links.8.offers.within', // timber that the yard does not offer
  ],
  'hospital.yaml': [
    'inside-cannot-carry customers.patient.promise.within', // 19 w 3 d agreed, 18 w promised
    'odds-too-close customers.patient.promise.on-time',
    'inside-cannot-carry customers.referring-doctor.promise.right',
  ],
  'ice-cream.yaml': [
    'inside-cannot-carry customers.supermarket.promise.within',
    'odds-below-promise customers.supermarket.promise.on-time', // three days, even when all goes as usual
    'inside-cannot-carry customers.restaurant.promise.within',
    'odds-below-promise customers.restaurant.promise.on-time',
    'offer-below-expectation links.8.offers.within', // the blast freezer
  ],
  'new-car.yaml': [
    'inside-cannot-carry customers.car-buyer.promise.within', // half a day more than 11 w
  ],
  'parcel-hub.yaml': [
    'inside-cannot-carry customers.bedrift.promise.within', // 48.5 h, and 2 d promised
    'odds-too-close customers.bedrift.promise.right',
  ],
  'service-desk.yaml': [
    'odds-too-close customers.branch.promise.right',
    'offer-below-expectation links.5.offers.within', // the vendor, who alone could mend it
  ],
  'workshop.yaml': [
    'odds-below-promise customers.car-buyer.promise.on-time',
    'offer-below-expectation links.2.offers.within', // what the lathe expects of the forklift
  ],
};

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
  const source = load(readFileSync(new URL(file, folder)), file);

  test('shows what it is there to show, under recommended', () => {
    const found = checked(source, undefined, 10_000).map(
      ({ finding }) => `${finding.rule} ${finding.at.path.join('.')}`,
    );
    expect(found).toEqual(SHOWN[file] ?? []);
  });

  test('has no time that stands out, by far', () => {
    const ruling = rulingOf('recommended', {}, { slip: USUAL_LIMITS.slip / 2 });
    expect(checked(source, ruling).filter(({ finding }) => finding.rule === 'unit-slip')).toEqual([]);
  });
});
