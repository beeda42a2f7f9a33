import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, nodeWithPeak, ROOT } from './child.js';
import { generate } from './generate.js';
import { inTurn, ratio } from './measure.js';
import { part, span, tell } from './say.js';
import { toModel, toYaml } from './write.js';

const KEDJA = 'bin/kedja.js';
const bare = () => node('-e', '0');

/** How long the shortest commands take, against node doing nothing. */
export async function startUp() {
  part('Start-up');
  const { times } = await inTurn(21, {
    bare,
    version: () => node(KEDJA, '--version'),
    check: () => node(KEDJA, 'check', 'examples/barber.yaml', '--no-odds'),
    odds: () => node(KEDJA, 'check', 'examples/barber.yaml'),
  });
  tell('node -e 0', span(times.bare));
  tell('kedja --version', span(times.version));
  tell('kedja check examples/barber.yaml --no-odds', span(times.check));
  tell('with 10,000 orders drawn', span(times.odds));
  return [
    { what: 'kedja --version against node -e 0', ...ratio(times.version, times.bare), aim: { atMost: 1.5 } },
    { what: 'kedja check --no-odds against node -e 0', ...ratio(times.check, times.bare), aim: { atMost: 2.5 } },
  ];
}

/** What a model costs among many, against starting at all; and a check of a large one against its analysis. */
export async function manyModels(folder) {
  part('kedja check of 1,000 models in one call, and of one with 10,000 places; one of three times varies');
  const many = join(folder, 'models');
  mkdirSync(many);
  const text = readFileSync(join(ROOT, 'examples/barber.yaml'), 'utf8');
  for (let i = 0; i < 1000; i++) writeFileSync(join(many, `barber-${i}.kedja.yaml`), text);
  const one = write(join(folder, 'one.kedja.yaml'), text);
  const large = write(join(folder, 'large.kedja.yaml'), toYaml(toModel(generate(10_000, 30_000), { spread: true })));
  const { times } = await inTurn(3, {
    one: () => node(KEDJA, 'check', one),
    many: () => node(KEDJA, 'check', many),
    plain: () => node(KEDJA, 'check', many, '--no-odds'),
    large: () => node(KEDJA, 'check', large, '--no-odds'),
    analyze: () => node(KEDJA, 'analyze', large, '--no-odds'),
  });
  const each = (all) => all.map((ms) => ms / 1000);
  tell('one model', span(times.one));
  tell('1,000 models', span(times.many));
  tell('1,000 models, --no-odds', span(times.plain));
  tell('10,000 places, --no-odds: check', span(times.large));
  tell('10,000 places, --no-odds: analyze', span(times.analyze));
  return [
    { what: 'kedja check, one of 1,000 models, against one alone', ...ratio(each(times.many), times.one) },
    { what: 'the same with --no-odds', ...ratio(each(times.plain), times.one) },
    {
      what: 'kedja check of 10,000 places against kedja analyze',
      ...ratio(times.large, times.analyze),
      aim: { atMost: 2 },
    },
  ];
}

/** How long a whole analysis takes, from the file to the report. */
export async function wholeAnalysis(folder) {
  part('kedja analyze --no-odds, from the file to the report; two of three times vary');
  const yaml = write(join(folder, 'plant.yaml'), toYaml(toModel(generate(10_000, 30_000), { spread: true })));
  const json = write(join(folder, 'plant.json'), JSON.stringify(toModel(generate(100_000, 300_000), { spread: true })));
  const { times } = await inTurn(3, {
    bare,
    yaml: () => node(KEDJA, 'analyze', '--no-odds', yaml),
    json: () => node(KEDJA, 'analyze', '--no-odds', json),
  });
  tell('10,000 places, 30,000 links, YAML', `${span(times.yaml)}, ${peakOf(yaml)}`);
  tell('100,000 places, 300,000 links, JSON', `${span(times.json)}, ${peakOf(json)}`);
  return [
    { what: 'kedja analyze, 10,000 places in YAML, against node -e 0', ...ratio(times.yaml, times.bare) },
    { what: 'kedja analyze, 100,000 places in JSON, against node -e 0', ...ratio(times.json, times.bare) },
  ];
}

/** What the odds of a small chain cost, from the file to the report. */
export async function withOdds() {
  part('kedja analyze examples/workshop.yaml, with its odds and without');
  const { times } = await inTurn(9, {
    odds: () => node(KEDJA, 'analyze', 'examples/workshop.yaml'),
    none: () => node(KEDJA, 'analyze', 'examples/workshop.yaml', '--no-odds'),
  });
  tell('with 10,000 orders drawn', span(times.odds));
  tell('--no-odds', span(times.none));
  return [{ what: 'kedja analyze with odds against --no-odds', ...ratio(times.odds, times.none), aim: { atMost: 2 } }];
}

function write(file, text) {
  writeFileSync(file, text);
  return file;
}

function peakOf(file) {
  const { text, megabytes } = nodeWithPeak(KEDJA, 'analyze', '--no-odds', file);
  if (text.trim() === '') throw new Error(`kedja analyze says nothing of ${file}`);
  return `at most ${megabytes.toFixed(0)} MB of memory for a file of ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`;
}
