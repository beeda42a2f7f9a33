import { answered, LISTING, outOf, type Spot, textOf } from './git.js';
import { type GitSetting, type Io, isProblem } from './io.js';

/** What git tells of a file: a letter, where it is, and where it was where that is elsewhere; from the top of the repository. */
export interface Status {
  readonly letter: string;
  readonly path: string;
  readonly was: string | null;
  /** False where it is gone, or something else than a file, such as a link. */
  readonly isFile: boolean;
  /** The name of its bytes then, and of those that git knows of it now; null where it was or is no file, or git does not know. */
  readonly before: string | null;
  readonly now: string | null;
}

/** Every file in a repository that differs from what it was at a commit. */
export async function statusesIn(spot: Spot, io: Io): Promise<readonly Status[]> {
  return together(await tracked(spot, io), await untracked(spot, io));
}

/** What differs of the files that git knows, from the commit to the files as they are. */
export async function tracked({ folder, commit }: Spot, io: Io): Promise<Status[]> {
  const quietly = ['--no-abbrev', '--no-ext-diff', '--no-textconv', '--ignore-submodules', '--find-renames'];
  const args = ['-c', 'diff.relative=false', 'diff', '--raw', '-z', ...quietly, commit, '--'];
  const settings = await withoutFilters(folder, io);
  const fields = textOf(await answered(args, folder, io, LISTING, { settings })).split('\0');
  const all: Status[] = [];
  for (let i = 0; i + 1 < fields.length;) {
    const [modeBefore, modeNow, before, now, letter] = fields[i++]!.slice(1).split(' ');
    const was = letter!.startsWith('R') ? fields[i++]! : null;
    const blobs = { before: blobOf(modeBefore!, before!), now: blobOf(modeNow!, now!) };
    all.push({ letter: letter![0]!, path: fields[i++]!, was, isFile: modeNow!.startsWith('100'), ...blobs });
  }
  return all;
}

function blobOf(mode: string, name: string): string | null {
  return mode.startsWith('100') && !/^0+$/u.test(name) ? name : null;
}

/** Settings by which git runs none of the programs that a repository would have it run on what it reads. */
async function withoutFilters(folder: string, io: Io): Promise<GitSetting[]> {
  const asked = ['-C', folder, 'config', '--name-only', '-z', '--get-regexp', String.raw`^filter\.`];
  const said = await io.git(asked, LISTING);
  if (!isProblem(said) && said.code === 1) return []; // there is none
  const keys = textOf(outOf(said, folder)).split('\0');
  const names = new Set(keys.flatMap((key) => /^filter\.(.*)\.[^.]+$/su.exec(key)?.[1] ?? []));
  return [...names].flatMap((name): GitSetting[] => [
    ...['clean', 'process', 'smudge'].map((program): GitSetting => [`filter.${name}.${program}`, '']),
    [`filter.${name}.required`, 'false'],
  ]);
}

/** What git is not to know any more, but is there still, was changed at most. */
function together(known: readonly Status[], come: readonly Status[]): Status[] {
  const there = new Set(come.map(({ path }) => path));
  const kept = new Set(known.filter(({ letter, path }) => letter === 'D' && there.has(path)).map(({ path }) => path));
  return [
    ...known.map((status) => (kept.has(status.path) ? { ...status, letter: 'M', isFile: true } : status)),
    ...come.filter(({ path }) => !kept.has(path)),
  ];
}

/** Files that git does not know yet, but for those it is to ignore. */
async function untracked({ folder, prefix }: Spot, io: Io): Promise<Status[]> {
  const listed = await answered(['ls-files', '-z', '--others', '--exclude-standard'], folder, io, LISTING);
  const paths = textOf(listed).split('\0').slice(0, -1);
  return paths.map((path) => ({
    letter: 'A',
    path: `${prefix}${path}`,
    was: null,
    isFile: true,
    before: null,
    now: null,
  }));
}
