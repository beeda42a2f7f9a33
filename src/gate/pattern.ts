/** More alternatives than these in one pattern are nobody's intention. */
const MOST_ALTERNATIVES = 1000;

/** A pattern in a configuration is no longer than this, in characters. */
export const LONGEST_PATTERN = 1000;

/** True of paths, with `/` between their parts, that fit one of some patterns: `drafts/**`, `*.kedja.yaml`, `{a,b}/?.yaml`. In time that grows with both lengths, whatever they hold. */
export function fits(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.flatMap(alternatives).map(partsOf);
  return (path) => {
    const parts = partsOf(path);
    return all.some((pattern) => fitsParts(pattern, parts));
  };
}

/** True for a path that is a pattern: `models/**`, `{a,b}.yaml`. */
export function isPattern(path: string): boolean {
  return /[*?]/u.test(path) || bracesIn(path) !== null;
}

/** The folder below which all that fits a pattern lies. */
export function folderOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isPattern);
  return first === 0 ? '.' : parts.slice(0, first).join('/') || '/';
}

/** The parts of a path, without those that lead nowhere: `./a//b/../c` is `a/c`. */
function partsOf(path: string): string[] {
  const parts: string[] = path.startsWith('/') ? [''] : [];
  for (const part of path.split('/'))
    if (part === '..' && !['', '..', undefined].includes(parts.at(-1))) parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  return parts;
}

/** `{a,b}.yaml` as `a.yaml` and `b.yaml`; innermost braces first. */
function alternatives(pattern: string): string[] {
  let all = [pattern];
  for (;;) {
    const next = all.flatMap((one) => {
      const braces = bracesIn(one);
      if (braces === null) return [one];
      const [before, after] = [one.slice(0, braces.start), one.slice(braces.end)];
      const inside = one.slice(braces.start + 1, braces.end - 1).split(',');
      return inside.map((word) => `${before}${word}${after}`);
    });
    if (next.length === all.length || next.length > MOST_ALTERNATIVES) return all;
    all = next;
  }
}

/** The first braces that hold a comma and no other braces. */
function bracesIn(text: string): { readonly start: number; readonly end: number } | null {
  let [start, hasComma] = [-1, false];
  for (let i = 0; i < text.length; i++)
    if (text[i] === '{') [start, hasComma] = [i, false];
    else if (text[i] === ',') hasComma = true;
    else if (text[i] === '}') {
      if (start !== -1 && hasComma) return { start, end: i + 1 };
      start = -1;
    }
  return null;
}

/** Part by part: `**` stands for any number of them. */
function fitsParts(pattern: readonly string[], parts: readonly string[]): boolean {
  let fitting = new Set([0]); // how many parts the pattern so far may stand for
  for (const one of pattern) {
    const next = new Set<number>();
    for (const at of fitting)
      if (one === '**') for (let to = at; to <= parts.length; to++) next.add(to);
      else if (at < parts.length && fitsPart(one, parts[at]!)) next.add(at + 1);
    fitting = next;
  }
  return fitting.has(parts.length);
}

/** Within a part: back to the last `*` where the rest does not fit, which is far enough. */
function fitsPart(pattern: string, part: string): boolean {
  let [p, at, star, from] = [0, 0, -1, 0];
  while (at < part.length) {
    if (p < pattern.length && pattern[p] === '*') [star, from] = [p++, at];
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === part[at])) [p, at] = [p + 1, at + 1];
    else if (star !== -1) [p, at] = [star + 1, ++from];
    else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
