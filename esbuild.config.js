// The build: validators compiled from the schema, then one bundle in pieces, so that each command loads only what it uses.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { main as compile } from 'assemblyscript/asc';
import { build } from 'esbuild';
import { openSync } from 'fontkit';

const root = new URL('.', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

/** The shapes that are validated one item at a time, so that no file makes more errors at once than one item can. */
const ITEMS = ['supplier', 'department', 'customer', 'link', 'cause'];

const TEXT = new Set([
  'pattern',
  'not',
  'minLength',
  'maxLength',
  'propertyNames',
  'title',
  'description',
  'examples',
  'default',
]);

/** Compiles schemas/kedja.schema.json to src/source/shapes.js; ajv itself is not needed when kedja runs. */
export async function buildShapes() {
  const schema = JSON.parse(readFileSync(path('schemas/kedja.schema.json'), 'utf8'));
  const shapes = withoutText(schema);
  shapes.definitions.percentiles = withoutCount(shapes.definitions.percentiles);
  const ajv = new Ajv({ allErrors: true, ownProperties: true, strict: false, code: { source: true, esm: true } });
  ajv.addSchema({ ...shapes, $id: 'shapes' });
  ajv.addSchema({ ...shapes, $id: 'model', properties: itemsLeftOut(shapes.properties) });
  const exports = Object.fromEntries(ITEMS.map((name) => [name, `shapes#/definitions/${name}`]));
  const code = standalone.default(ajv, { ...exports, model: 'model' });
  const { outputFiles } = await build({
    stdin: {
      contents: `${code}\nexport const schema = ${JSON.stringify(schema)};`,
      resolveDir: path('.'),
      loader: 'js',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
  });
  writeFileSync(
    path('src/source/shapes.js'),
    `// Made from schemas/kedja.schema.json by the build.\n${outputFiles[0].text}`,
  );
}

/** What is inside a text (pattern, length) is judged by the reader, which knows the cure. */
function withoutText(value) {
  if (Array.isArray(value)) return value.map(withoutText);
  if (typeof value !== 'object' || value === null) return value;
  const left = Object.entries(value).filter(([key]) => !isOfText(key, value));
  return Object.fromEntries(left.map(([key, inner]) => [key, isNames(key) ? mapValues(inner) : withoutText(inner)]));
}

/** Bounds count as text where a text may stand in for the number: durations and chances. */
function isOfText(key, { type }) {
  const isMixed = Array.isArray(type) && type.includes('string');
  return TEXT.has(key) || (isMixed && ['minimum', 'maximum'].includes(key));
}

/** Which two percentiles there are, and that they are two, is the reader's to say. */
function withoutCount({ if: _if, then: _then, else: _else, minProperties: _least, ...rest }) {
  return rest;
}

/** Below these keys stand names of the model's own, some of which are also words of JSON Schema. */
function isNames(key) {
  return ['properties', 'patternProperties', 'definitions'].includes(key);
}

function mapValues(object) {
  return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, withoutText(inner)]));
}

function itemsLeftOut(properties) {
  const shallow = {
    suppliers: ['array', 'object'],
    departments: ['array', 'object'],
    customers: ['array', 'object'],
    links: ['array'],
    causes: ['object'],
  };
  return { ...properties, ...Object.fromEntries(Object.entries(shallow).map(([key, type]) => [key, { type }])) };
}

/** Compiles src/analysis/odds/kernels.as to kernels-wasm.js beside it: WebAssembly with vectors, as text that any bundle takes. */
async function buildKernels() {
  const name = 'src/analysis/odds/kernels';
  let code = null;
  const { error } = await compile(
    [
      `${name}.ts`,
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--importMemory',
      '--outFile',
      'out.wasm',
    ],
    {
      readFile: (file) => (file === `${name}.ts` ? readFileSync(path(`${name}.as`), 'utf8') : null),
      writeFile: (_, contents) => void (code = contents),
      listFiles: () => [],
      stderr: process.stderr,
    },
  );
  if (error !== null || code === null) throw new Error('kernels.as does not compile', { cause: error });
  writeFileSync(
    path(`${name}-wasm.js`),
    `// Made from kernels.as by the build.
const code = '${Buffer.from(code).toString('base64')}';
let compiled = null;
export function instantiate(pages) {
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(code), (char) => char.charCodeAt(0)));
    const memory = new WebAssembly.Memory({ initial: pages });
    return { ...new WebAssembly.Instance(compiled, { env: { memory } }).exports, memory };
  } catch {
    return null;
  }
}
`,
  );
}

/** The font of diagrams and sheets: of the free ones the one that knows most scripts, in the width that suits boxes. */
const FONTS = { regular: 'DejaVuSansCondensed', bold: 'DejaVuSansCondensed-Bold' };

const fontFile = (name) => path(`node_modules/dejavu-fonts-ttf/ttf/${name}.ttf`);

/** How wide the font's characters are, in thousandths of its size, as src/lettering/advances.js: [characters left out, so many, each so wide]. */
function buildAdvances() {
  const advances = Object.entries(FONTS).map(
    ([weight, name]) => `export const ${weight} = ${JSON.stringify(runsOf(openSync(fontFile(name))))};`,
  );
  writeFileSync(path('src/lettering/advances.js'), `// Made from the font by the build.\n${advances.join('\n')}\n`);
}

function runsOf(font) {
  const runs = [];
  let next = 0;
  for (const point of font.characterSet) {
    const width = Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm);
    const last = runs.length - 3;
    if (point === next && runs[last + 2] === width) runs[last + 1]++;
    else runs.push(point - next, 1, width);
    next = point + 1;
  }
  return runs;
}

function copyFonts() {
  mkdirSync(path('dist/fonts'));
  for (const [weight, name] of Object.entries(FONTS)) copyFileSync(fontFile(name), path(`dist/fonts/${weight}.ttf`));
}

async function buildBundle() {
  rmSync(path('dist'), { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: { cli: path('src/cli/main.ts'), index: path('src/index.ts'), worker: path('src/cli/worker.ts') },
    external: [
      '@duckdb/node-api',
      '@duckdb/node-bindings',
      '@resvg/resvg-wasm',
      'elkjs',
      'pdfkit',
      'saxes',
      'svg-to-pdfkit',
      'tinypool',
    ], // large, with files of their own, or without the text of their licence
    outdir: path('dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    alias: { yaml: path('node_modules/yaml/browser/index.js') }, // the other one prints what LOG_TOKENS asks for
    minifySyntax: true,
    metafile: true,
    legalComments: 'none',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
    },
  });
  copyFonts();
  const inside = [...Object.keys(metafile.inputs), 'node_modules/dejavu-fonts-ttf/'];
  writeFileSync(path('dist/THIRD-PARTY-LICENSES.txt'), licences(inside));
}

const LANGUAGES = ['en', 'sv', 'da', 'nb'];

/** What makes a page live: the engine, and apart from it the words of each language, of which a page holds one. */
async function buildPage() {
  const options = {
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'ascii',
    minify: true,
    legalComments: 'none',
    alias: { yaml: path('node_modules/yaml/browser/index.js') },
  };
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [path('src/page/main.ts')],
    outdir: path('dist/page'),
    metafile: true,
    plugins: [{ name: 'plain-loops', setup: plainLoops }],
  });
  mkdirSync(path('dist/page'));
  const notices = licences(Object.keys(metafile.inputs)).replaceAll(/[^\x20-\x7e\n]|\*\//gu, '');
  writeFileSync(path('dist/page/page.js'), `/*\n${notices}\n*/\n${visible(outputFiles[0].text)}`);
  for (const language of LANGUAGES) {
    const contents = ['diagram', 'page', 'report'].map(
      (part) => `import { ${part} } from './src/words/${language}/${part}.js';`,
    );
    const stdin = {
      contents: `${contents.join('')}globalThis.kedjaWords = { diagram, page, report };`,
      resolveDir: path('.'),
      loader: 'ts',
    };
    const { outputFiles: words } = await build({ ...options, stdin, outdir: path('dist/page') });
    writeFileSync(path(`dist/page/words-${language}.js`), visible(words[0].text));
  }
}

/** Control characters in texts of a script written out: what kedja prints has none, or its policy would not know the script. */
function visible(script) {
  return script.replaceAll(
    /[\x00-\x09\x0b-\x1f\x7f]/gu,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** A page allows no WebAssembly, as its policy is strict; the plain loops give the same bytes. */
function plainLoops({ onLoad }) {
  onLoad({ filter: /kernels-wasm\.js$/ }, () => ({ contents: 'export const instantiate = () => null;', loader: 'js' }));
}

/** The licence texts of every package that the bundle holds, as those licences ask. */
function licences(inputs) {
  const packages = new Set(inputs.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean));
  return [...packages]
    .sort((a, b) => (a < b ? -1 : 1))
    .map(licence)
    .join('\n\n');
}

function licence(name) {
  const { version, license } = JSON.parse(readFileSync(path(`node_modules/${name}/package.json`), 'utf8'));
  for (const file of ['LICENSE', 'LICENSE.txt', 'LICENSE.md', 'license', 'license.txt']) {
    try {
      return `${name} ${version} (${license})\n\n${readFileSync(path(`node_modules/${name}/${file}`), 'utf8').trim()}`;
    } catch {
      continue;
    }
  }
  throw new Error(`no licence text found for ${name}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildShapes();
  await buildKernels();
  buildAdvances();
  await buildBundle();
  await buildPage();
}
