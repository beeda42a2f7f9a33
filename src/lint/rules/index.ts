import type { AnyRule } from '../rule.js';
import agreedBesideSides from './agreed-beside-sides.js';
import agreementWithoutShare from './agreement-without-share.js';
import causeHitsCustomer from './cause-hits-customer.js';
import causeHitsTwice from './cause-hits-twice.js';
import chanceSaysNothing from './chance-says-nothing.js';
import circle from './circle.js';
import customerWithCustomer from './customer-with-customer.js';
import customerWithoutSupplier from './customer-without-supplier.js';
import duplicateId from './duplicate-id.js';
import fewAnswers from './few-answers.js';
import itemRenamed from './item-renamed.js';
import linkToItself from './link-to-itself.js';
import needsMoreThanComes from './needs-more-than-comes.js';
import needsUnknownItem from './needs-unknown-item.js';
import noAgreement from './no-agreement.js';
import noCustomers from './no-customers.js';
import noFeedback from './no-feedback.js';
import noOrderComes from './no-order-comes.js';
import noOwner from './no-owner.js';
import noRequest from './no-request.js';
import offerBelowExpectation from './offer-below-expectation.js';
import placeWithoutCustomer from './place-without-customer.js';
import promiseWithoutShare from './promise-without-share.js';
import quantityUnit from './quantity-unit.js';
import recoversInMissing from './recovers-in-missing.js';
import reworkNotBack from './rework-not-back.js';
import reworkWithMore from './rework-with-more.js';
import reworkWithoutEnd from './rework-without-end.js';
import rightWithoutMeaning from './right-without-meaning.js';
import sameAs from './same-as.js';
import sameCauseTwice from './same-cause-twice.js';
import sameLinkTwice from './same-link-twice.js';
import shareLeavesNothing from './share-leaves-nothing.js';
import sharesAboveWhole from './shares-above-whole.js';
import sharesBelowWhole from './shares-below-whole.js';
import similarIds from './similar-ids.js';
import singlePoint from './single-point.js';
import supplierWithSupplier from './supplier-with-supplier.js';
import unitSlip from './unit-slip.js';
import unknownPlace from './unknown-place.js';

/** Every rule of who delivers to whom, what they agreed, and the figures in the file. */
export const rules: readonly AnyRule[] = [
  agreedBesideSides,
  agreementWithoutShare,
  causeHitsCustomer,
  causeHitsTwice,
  chanceSaysNothing,
  circle,
  customerWithCustomer,
  customerWithoutSupplier,
  duplicateId,
  fewAnswers,
  itemRenamed,
  linkToItself,
  needsMoreThanComes,
  needsUnknownItem,
  noAgreement,
  noCustomers,
  noFeedback,
  noOrderComes,
  noOwner,
  noRequest,
  offerBelowExpectation,
  placeWithoutCustomer,
  promiseWithoutShare,
  quantityUnit,
  recoversInMissing,
  reworkNotBack,
  reworkWithMore,
  reworkWithoutEnd,
  rightWithoutMeaning,
  sameAs,
  sameCauseTwice,
  sameLinkTwice,
  shareLeavesNothing,
  sharesAboveWhole,
  sharesBelowWhole,
  similarIds,
  singlePoint,
  supplierWithSupplier,
  unitSlip,
  unknownPlace,
];
