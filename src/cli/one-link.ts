import { namesakes, type Network } from '../graph/network.js';
import { UsageError } from './io.js';

/** So many names are enough to tell how to write one. */
const MOST = 8;

/** The call is at fault where the two ends of a link could be those of several. */
export function askForOneLink(call: string, id: string, network: Network): void {
  const ids = namesakes(network, id);
  if (ids.length === 0) return;
  throw new UsageError((say) => say.call.severalLinks(call, ids.length, ids.slice(0, MOST), ids.length > MOST));
}
