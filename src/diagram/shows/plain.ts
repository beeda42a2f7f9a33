import { rowIf, type Show } from './show.js';

/** Who delivers what to whom: the first lesson. */
export const plain: Show = {
  worker: () => [],
  customer: () => [],
  link: ({ item }) => rowIf(item),
  hasStock: false,
};
