import { found } from '../model/finding.js';
import { parseJson } from './json.js';
import { checkText, inText, YAML_LIMIT } from './text.js';
import { isMapValue, type Tree, unreadable } from './tree.js';
import { parseYaml } from './yaml.js';

/** Reads a model's text into plain values: JSON where it is JSON, else YAML. Always answers with a map, or with findings. */
export function parse(text: string, file: string): Tree {
  const problem = checkText(text);
  if (problem !== null) return unreadable([problem]);
  const tree = isJson(text, file) ? parseJson(text) : parseYaml(text);
  if (tree.value === undefined || isMapValue(tree.value)) return tree;
  return unreadable([found('not-a-model', 'error', inText(0, 0), { looksLike: looksLike(tree.value, text) })]);
}

/** By its name; or, of any other name, by its first characters and because it reads as JSON. */
function isJson(text: string, file: string): boolean {
  if (/\.json$/iu.test(file)) return true;
  if (!/^\s*\{\s*"/u.test(text.slice(0, 1000))) return false;
  if (text.length > YAML_LIMIT) return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function looksLike(value: unknown, text: string): 'list' | 'number' | 'csv' | 'text' | 'empty' {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  const [first, second] = text.split('\n', 2);
  const separator = [';', ',', '\t'].find(
    (char) => first!.split(char).length > 1 && first!.split(char).length === second?.split(char).length,
  );
  return separator === undefined ? 'text' : 'csv';
}
