/** Boxes and arrows from which on pictures are laid out with less care, so that they do not take minutes. */
const SMALL = 60;
/** More arrows to a box than these are a tangle, which nothing makes straight. */
const DENSE = 3;
const LARGE = 400;
const HUGE = 2000;

/** How much care is taken of straight lines and few crossings: the most, as long as that takes no time that anyone would notice. */
export function careFor(boxes: number, arrows: number, isFolded: boolean): Readonly<Record<string, string>> {
  const things = boxes + arrows;
  const isSmall = things <= SMALL;
  const isTangled = !isSmall && arrows > DENSE * boxes;
  return {
    'elk.layered.nodePlacement.strategy': placing(things, isTangled, isFolded),
    'elk.layered.thoroughness': isSmall ? '30' : things > LARGE || isTangled ? '1' : '7',
    'elk.layered.crossingMinimization.greedySwitch.type': isSmall ? 'TWO_SIDED' : 'OFF',
  };
}

/** As straight as can be, or by a way that takes less time, and less of the stack where a tangle is folded. */
function placing(things: number, isTangled: boolean, isFolded: boolean): string {
  if (things > HUGE) return 'SIMPLE';
  if (isTangled) return isFolded ? 'BRANDES_KOEPF' : 'LINEAR_SEGMENTS';
  return things > LARGE ? 'LINEAR_SEGMENTS' : 'NETWORK_SIMPLEX';
}
