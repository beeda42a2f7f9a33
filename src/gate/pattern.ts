import picomatch from 'picomatch';

/** True of paths, with `/` between their parts, that fit one of some patterns: `drafts/**`, `*.kedja.yaml`. What begins with a dot is fitted too. */
export function fits(patterns: readonly string[]): (path: string) => boolean {
  return picomatch([...patterns], { dot: true });
}

/** True for a path that is a pattern: `models/**`, `{a,b}.yaml`. */
export function isPattern(path: string): boolean {
  return /[*?]|\{[^}]*,[^}]*\}|\[[^\]]+\]/u.test(path);
}

/** The folder below which all that fits a pattern lies, and the pattern. */
export function folderOf(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex(isPattern);
  return first === 0 ? '.' : parts.slice(0, first).join('/') || '/';
}
