import type { Plan } from '../graph/plan.js';
import { UsageError } from './io.js';
import { meant } from './meant.js';

/** The customers that are asked about, by their ids; a wrong call where there is no such customer. */
export function customersCalled(ids: readonly string[], { network }: Plan): string[] {
  const customers = network.places.filter((place) => place.type === 'customer').map(({ id }) => id);
  const wanted = ids.map((id) => id.normalize('NFC'));
  for (const id of wanted)
    if (!customers.includes(id))
      throw new UsageError((say) => `${say.call.noCustomer(id)}; ${meant(id, customers)(say)}`);
  return wanted;
}
