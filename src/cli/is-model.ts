/** The ending of what may be a model. */
export const NAMED_LIKE_A_MODEL = /\.(?:ya?ml|json)$/iu;

/** So much of a file is looked at, in bytes: who writes a model says so near its beginning. */
const LOOKED_AT = 1_000_000;

/** How what kedja itself has told of a model begins. */
const REPORT = /^\s*\{\s*"kedja":\s*"[^"]*",\s*"command":/u;

/** True where a file found in a folder is taken for a model: by its name, or by a key `kedja` at its top; what kedja has told of a model is none. */
export function isModel(file: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, LOOKED_AT));
  if (REPORT.test(text)) return false;
  if (/\.kedja\.(?:ya?ml|json)$/iu.test(file)) return true;
  const first = text.split('\n').find((line) => !/^(?:\s*#|\s*$|---\s*$)/u.test(line)) ?? '';
  return /^(?:---)?\s*\{/u.test(first) ? hasKeyInBraces(text) : /^(?:kedja|"kedja"|'kedja')\s*:/mu.test(text);
}

/** The words of JSON, and of YAML between brackets. */
const WORD = /"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*'|#.*|[{}[\],:]|[^\s{}[\],:"'#][^\s{}[\],:]*/gu;

/** A key of the outermost map, which may stand on one line with others. */
function hasKeyInBraces(text: string): boolean {
  let depth = 0;
  let before = '';
  let isKey = false;
  for (const [word] of text.matchAll(WORD)) {
    if (word.startsWith('#')) continue;
    if (word === ':' && isKey) return true;
    isKey = depth === 1 && (before === '{' || before === ',') && /^(["']?)kedja\1$/u.test(word);
    if (word === '{' || word === '[') depth++;
    else if (word === '}' || word === ']') depth--;
    before = word;
  }
  return false;
}
