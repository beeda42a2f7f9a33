import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './child.js';
import { generate } from './generate.js';
import { inTurn, ratio } from './measure.js';
import { part, span, tell } from './say.js';
import { toModel } from './write.js';

const SIZES = [10, 100, 1000];

/** How long a picture takes from the file to the SVG, against Graphviz with the same boxes, texts and arrows; and the largest that is promised. */
export async function againstGraphviz(folder) {
  part('kedja draw, from the file to the SVG, against Graphviz on the same graph');
  const [release] = /version [\d.]+/u.exec(String(spawnSync('dot', ['-V']).stderr ?? '')) ?? [];
  if (release === undefined) tell('Graphviz', 'is not here: nothing to compare with');
  const results = [];
  for (const places of SIZES) {
    const model = write(join(folder, `drawing-${places}.json`), places);
    const graph = join(folder, `drawing-${places}.dot`);
    node('bin/kedja.js', 'draw', model, '--show', 'time', '-o', graph);
    const { times } = await inTurn(places < 1000 ? 5 : 3, {
      kedja: () => node('bin/kedja.js', 'draw', model, '--show', 'time', '-o', join(folder, 'drawing.svg')),
      ...(release !== undefined && { dot: () => dot(graph, join(folder, 'dot.svg')) }),
    });
    tell(`${places} places`, `${span(times.kedja)}${release === undefined ? '' : `, Graphviz ${span(times.dot)}`}`);
    if (release !== undefined)
      results.push({ what: `drawing ${places} places against Graphviz ${release}`, ...ratio(times.kedja, times.dot) });
  }
  const large = write(join(folder, 'drawing-2000.json'), 2000);
  const { times } = await inTurn(1, {
    large: () => node('bin/kedja.js', 'draw', large, '--show', 'time', '-o', join(folder, 'large.svg')),
  });
  tell('2000 places (20 s are promised)', span(times.large));
  return results;
}

function write(file, places) {
  writeFileSync(file, JSON.stringify(toModel(generate(places, Math.round(places * 1.4)), { spread: true })));
  return file;
}

function dot(graph, svg) {
  const { status, stderr } = spawnSync('dot', ['-Tsvg', graph, '-o', svg]);
  if (status !== 0) throw new Error(`dot ended with ${status}: ${String(stderr)}`);
}
