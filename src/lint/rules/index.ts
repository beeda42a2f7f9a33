import type { AnyRule } from '../rule.js';
import agreedBesideSides from './agreed-beside-sides.js';
import causeHitsCustomer from './cause-hits-customer.js';
import causeHitsTwice from './cause-hits-twice.js';
import circle from './circle.js';
import customerWithCustomer from './customer-with-customer.js';
import customerWithoutSupplier from './customer-without-supplier.js';
import duplicateId from './duplicate-id.js';
import linkToItself from './link-to-itself.js';
import needsMoreThanComes from './needs-more-than-comes.js';
import needsUnknownItem from './needs-unknown-item.js';
import noCustomers from './no-customers.js';
import noOrderComes from './no-order-comes.js';
import placeWithoutCustomer from './place-without-customer.js';
import reworkNotBack from './rework-not-back.js';
import reworkWithMore from './rework-with-more.js';
import reworkWithoutEnd from './rework-without-end.js';
import sameAs from './same-as.js';
import sameLinkTwice from './same-link-twice.js';
import shareLeavesNothing from './share-leaves-nothing.js';
import sharesAboveWhole from './shares-above-whole.js';
import sharesBelowWhole from './shares-below-whole.js';
import similarIds from './similar-ids.js';
import supplierWithSupplier from './supplier-with-supplier.js';
import unknownPlace from './unknown-place.js';

/** Every rule of who delivers to whom. */
export const rules: readonly AnyRule[] = [
  agreedBesideSides,
  causeHitsCustomer,
  causeHitsTwice,
  circle,
  customerWithCustomer,
  customerWithoutSupplier,
  duplicateId,
  linkToItself,
  needsMoreThanComes,
  needsUnknownItem,
  noCustomers,
  noOrderComes,
  placeWithoutCustomer,
  reworkNotBack,
  reworkWithMore,
  reworkWithoutEnd,
  sameAs,
  sameLinkTwice,
  shareLeavesNothing,
  sharesAboveWhole,
  sharesBelowWhole,
  similarIds,
  supplierWithSupplier,
  unknownPlace,
];
