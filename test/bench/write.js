// A made-up plant as model files, and as what the peer reads.

/** The model as plain values. With `spread`, two times in three are ranges; with `any`, some places wait for the first delivery only. */
export function toModel({ end, times, links, incoming, isAny, within }, { spread = false, any = false } = {}) {
  const places = [...times.keys()].filter((at) => at !== end);
  const place = (at) => [
    nameOf(at, end),
    { time: spread ? spreadTime(times[at], at % 3) : `${times[at]}min`, ...(any && isAny[at] ? { needs: 'any' } : {}) },
  ];
  return {
    kedja: 1,
    suppliers: Object.fromEntries(places.filter((at) => incoming[at] === 0).map(place)),
    departments: Object.fromEntries(places.filter((at) => incoming[at] > 0).map(place)),
    customers: { customer: { promise: { within: `${within}min` } } },
    links: links.map(({ from, to, handover }) => ({
      from: nameOf(from, end),
      to: nameOf(to, end),
      ...(handover > 0 ? { handover: `${handover}min` } : {}),
    })),
  };
}

/** The model as YAML, in the shortest forms there are. */
export function toYaml({ suppliers, departments, customers, links }) {
  return [
    'kedja: 1',
    'suppliers:',
    ...placeLines(suppliers),
    'departments:',
    ...placeLines(departments),
    'customers:',
    `  customer: ${customers.customer.promise.within}`,
    'links:',
    ...links.map(({ from, to, handover }) =>
      handover ? `  - { from: ${from}, to: ${to}, handover: ${handover} }` : `  - ${from} -> ${to}`,
    ),
    '',
  ].join('\n');
}

function placeLines(places) {
  return Object.entries(places).map(
    ([id, { time, needs }]) => `  ${id}: ${needs ? `{ time: ${time}, needs: ${needs} }` : time}`,
  );
}

/** Nodes and edges in seconds, for a graph library. */
export function toGraph({ end, times, links, within }) {
  return {
    customer: nameOf(end, end),
    within: within * 60,
    nodes: times.map((minutes, at) => [nameOf(at, end), minutes * 60]),
    edges: links.map(({ from, to, handover }) => [nameOf(from, end), nameOf(to, end), handover * 60]),
  };
}

function nameOf(at, end) {
  return at === end ? 'customer' : `p${at}`;
}

/** As usual as the time itself, or nearly: always so, between two, or between two with one most likely. */
function spreadTime(minutes, form) {
  const least = Math.floor(minutes / 2);
  if (form === 0) return `${minutes}min`;
  return form === 1
    ? `${least}min..${2 * minutes - least}min`
    : `${least}min..${minutes}min..${Math.ceil(minutes * 1.6)}min`;
}
