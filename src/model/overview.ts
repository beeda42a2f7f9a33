import type { Assessment, Named } from './assessment.js';
import type { Pledge } from './chain.js';
import type { PlaceType } from './finding.js';

/** A whole chain at a glance: who there is, in the order of the flow, and who delivers what to whom. */
export interface Overview {
  readonly chain: Pick<Assessment['chain'], 'name' | 'unit' | 'calendar' | 'usesDays'>;
  /** Suppliers first; every visit of a department by itself. */
  readonly places: readonly OverviewPlace[];
  readonly deliveries: readonly Delivery[];
}

export interface OverviewPlace extends Named {
  readonly kind: PlaceType;
  /** The department that it is a visit of: mostly itself. */
  readonly department: string;
  /** Of an external customer. */
  readonly promise: Pledge | null;
}

export interface Delivery {
  readonly link: string;
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  readonly item: string | null;
  readonly agreed: Pledge | null;
  readonly expects: Pledge | null;
  readonly offers: Pledge | null;
  readonly isRework: boolean;
}
