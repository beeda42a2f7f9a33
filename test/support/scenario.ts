import { main } from '../../src/cli/main.js';
import { fakeIo, type FakeWorld } from './fake-io.js';

type World = Omit<FakeWorld, 'files'> & { readonly files: Record<string, string> };

interface Section {
  readonly head: string;
  readonly body: string;
}

/**
 * Runs a scenario and gives it back with what happened: blocks `== file NAME`, `== stdin`, `== set columns=60 NO_COLOR=1`, and
 * for each `== run kedja …` the blocks `== exit`, `== stdout`, `== stderr` and `== wrote NAME` behind it, made anew.
 */
export async function runScenario(text: string): Promise<string> {
  const [intro, ...sections] = parse(text);
  const told: string[] = [intro!.body];
  const world: { -readonly [K in keyof World]: World[K] } = { files: {} };
  for (const { head, body } of sections) {
    const [kind, rest] = cutAt(head, ' ');
    if (['exit', 'stdout', 'stderr', 'wrote'].includes(kind)) continue;
    told.push(`== ${head}\n${body}`);
    if (kind === 'file') world.files[rest] = body.replace(/\n$/u, '');
    else if (kind === 'stdin') world.stdin = body.replace(/\n$/u, '');
    else if (kind === 'set') Object.assign(world, settings(rest));
    else if (kind === 'run') told.push(await happened(rest, world));
    else throw new Error(`a scenario has no block "${head}"`);
  }
  return told.join('');
}

function parse(text: string): Section[] {
  const sections: Section[] = [];
  let head = '';
  let body = '';
  for (const line of text.split(/(?<=\n)/u)) {
    if (line.startsWith('== ')) {
      sections.push({ head, body });
      [head, body] = [line.slice(3).trimEnd(), ''];
    } else body += line;
  }
  return [...sections, { head, body }];
}

async function happened(command: string, world: World): Promise<string> {
  const io = fakeIo(world);
  const [name, ...argv] = [...command.matchAll(/'([^']*)'|(\S+)/gu)].map((match) => match[1] ?? match[2]!);
  if (name !== 'kedja') throw new Error(`a scenario runs kedja, not ${name}`);
  const exit = await main(argv, io);
  const blocks = [`== exit ${exit}\n`];
  if (io.said.out !== '') blocks.push(`== stdout\n${ended(io.said.out)}`);
  if (io.said.err !== '') blocks.push(`== stderr\n${ended(io.said.err)}`);
  for (const [file, content] of io.written) {
    blocks.push(`== wrote ${file}\n${ended(content)}`);
    world.files[file] = content;
  }
  return `${blocks.join('')}\n`;
}

function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function settings(text: string): Omit<FakeWorld, 'files'> {
  const pairs = text.split(/\s+/u).map((pair) => cutAt(pair, '='));
  const env = Object.fromEntries(pairs.filter(([key]) => key !== 'columns' && key !== 'terminal'));
  const columns = pairs.find(([key]) => key === 'columns')?.[1];
  return { env, ...(columns && { columns: Number(columns) }), isTerminal: pairs.some(([key]) => key === 'terminal') };
}

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
