import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands/index.js';
import { main } from '../src/cli/main.js';
import { rules as allRules } from '../src/rules.js';
import { words } from '../src/words/en/index.js';
import { fakeIo } from './support/fake-io.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const README = readFileSync(`${ROOT}README.md`, 'utf8');

const EXAMPLES = readdirSync(`${ROOT}examples`).filter((name) => /\.\w+$/u.test(name));

interface Block {
  readonly language: string;
  readonly text: string;
}

const BLOCKS: readonly Block[] = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gmu)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}));

/** The examples, and the models that the README writes out, by the name in their first line. */
function files(): Record<string, string> {
  const examples = EXAMPLES.map((name) => [`examples/${name}`, readFileSync(`${ROOT}examples/${name}`, 'utf8')]);
  const written = BLOCKS.filter(({ language }) => language === 'yaml').map(({ text }) => [
    /^# (\S+)\n/u.exec(text)![1]!,
    text,
  ]);
  const folder = readdirSync(`${ROOT}examples/deliveries`).filter((name) => /\.(?:csv|yaml)$/u.test(name));
  const year = folder
    .map((name) => `examples/deliveries/${name}`)
    .map((path) => [path, readFileSync(ROOT + path, 'utf8')]);
  const models = examples.map(([name, text]) => [name!.replace('examples/', 'models/'), text]);
  return Object.fromEntries([...examples, ...year, ...written, ...models]) as Record<string, string>;
}

async function run(command: string): Promise<{ readonly exit: number; readonly text: string }> {
  const io = fakeIo({ files: files(), columns: 90 });
  const exit = await main(command.trim().split(/\s+/u).slice(1), io);
  return { exit, text: io.said.out + io.said.err };
}

/** The README with everything in it that a program can say said anew. */
async function retold(): Promise<string> {
  let text = README;
  for (const block of BLOCKS.filter(({ language }) => language === 'console')) {
    const calls = block.text.split('\n').filter((line) => line.startsWith('$ '));
    const said = await Promise.all(calls.map(async (call) => `${call}\n${(await run(call.slice(2))).text}`));
    text = text.replace(`\`\`\`console\n${block.text}\`\`\``, () => `\`\`\`console\n${said.join('\n')}\`\`\``);
  }
  text = between(
    text,
    'commands',
    table(
      ['command', 'answers'],
      Object.entries(commands).map(([name, { usage }]) => [
        `\`kedja ${name} ${usage}`.trim() + '`',
        words.cli.help.commands[name as keyof typeof commands],
      ]),
    ),
  );
  const rules = allRules.map(({ id, severity, sets }) => [
    `\`${id}\``,
    severity,
    (sets ?? []).join(', '),
    words.rules[id].title,
  ]);
  return between(text, 'rules', table(['rule', '', 'only in', 'finds'], rules));
}

function between(text: string, mark: string, content: string): string {
  return text.replace(
    new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`, 'u'),
    () => `<!-- ${mark} -->\n${content}\n<!-- /${mark} -->`,
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

describe('the README', () => {
  test('says what the program says', async () => {
    await expect(await retold()).toMatchFileSnapshot(`${ROOT}README.md`);
  });

  test('shows the picture that its model gives', async () => {
    const io = fakeIo({ files: files() });
    expect(await main(['draw', 'bracket.yaml', '--format', 'svg'], io)).toBe(0);
    await expect(io.said.out).toMatchFileSnapshot(`${ROOT}examples/bracket.svg`);
  });

  test('names commands that end well', async () => {
    const calls = BLOCKS.filter(({ language }) => language === 'sh').flatMap(({ text }) =>
      text
        .trim()
        .split(/\n|&&/u)
        .map((line) => line.trim()),
    );
    expect(calls.length).toBeGreaterThan(3);
    for (const call of calls) {
      if (call.startsWith('npx kedja')) expect([0, 1], call).toContain((await run(call.slice(4))).exit);
      else expect(['npm ci', 'npm test'], call).toContain(call);
    }
  });

  test('shows a library that gives what it says', () => {
    const script = BLOCKS.find(({ language }) => language === 'js')!.text;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
      env: {},
    });
    expect(said).toBe(BLOCKS.find(({ language }) => language === 'text')!.text);
  });

  test('shows calls of the library that print what the command line prints', async () => {
    const [findings, analysis] = [...README.matchAll(/`((?:findings|analysis)Text\(.*?\))`/gu)].map(([, call]) => call);
    const model = `kedja: 1\ndepartments: { oven: 3d }\ncustomers: { guest: 2d }\nlinks: [oven -> guest]\n`;
    const script = `
      import { analysisText, analyze, english, findingsText, load, plain } from 'kedja';
      const { assessment, findings } = analyze(load(${JSON.stringify(model)}, 'bakery.yaml'));
      process.stdout.write(${findings} + ${analysis});
    `;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
    expect(said).toContain('guest is promised 48 h, and when all goes as usual it takes 72 h');
    const io = fakeIo({ files: { 'bakery.yaml': model } });
    await main(['analyze', 'bakery.yaml'], io);
    expect(said.endsWith(io.said.out)).toBe(true);
  });

  test('lists every example', () => {
    for (const name of EXAMPLES) expect(README).toContain(`](examples/${name})`);
  });
});
