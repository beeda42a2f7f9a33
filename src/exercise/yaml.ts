import type { Language } from '../model/chain.js';
import type { Recipe, RecipeLink, RecipePlace, RecipeTerms } from './recipe.js';

/** A recipe as a model, as a person would write it. */
export function yamlOf({ name, places, links, customer }: Recipe, language: Language): string {
  const suppliers = places.filter(({ isSupplier }) => isSupplier);
  const departments = places.filter(({ isSupplier }) => !isSupplier);
  return `${[
    'kedja: 1',
    `chain: ${name}`,
    `language: ${language}`,
    '',
    'suppliers:',
    ...suppliers.map(placeLine),
    '',
    'departments:',
    ...departments.map(placeLine),
    '',
    'customers:',
    `  ${customer.id}: { name: ${customer.name}, promise: ${terms(customer)} }`,
    '',
    'links:',
    ...links.map(linkLine),
  ].join('\n')}\n`;
}

/** What fits on a line of a printed page. */
const LONGEST = 80;

function placeLine({ id, name, queue, time, right }: RecipePlace): string {
  const said = [`name: ${name}`, ...(queue > 0 ? [`queue: ${duration(queue)}`] : []), `time: ${duration(time)}`];
  return `  ${id}: ${map([...said, ...(right < 100 ? [`right: ${right}%`] : [])])}`;
}

function linkLine({ from, to, item, handover, every, stock, agreed, expects }: RecipeLink): string {
  const isOffered = expects !== null;
  const said = [
    `from: ${from}`,
    `to: ${to}`,
    `item: ${item}`,
    ...(every > 0 ? [`departs: { every: ${duration(every)} }`] : []),
    ...(handover > 0 ? [`handover: ${duration(handover)}`] : []),
    ...(stock > 0 ? [`stock: ${duration(stock)}`] : []),
    ...(expects === null ? [] : [`expects: ${terms(expects)}`]),
    ...(agreed === null ? [] : [`${isOffered ? 'offers' : 'agreed'}: ${terms(agreed)}`]),
  ];
  return `  - { ${inLines(said).join(',\n      ')} }`;
}

/** As much on a line as has room, the lines below the first indented. */
function inLines(said: readonly string[]): string[] {
  const lines: string[] = [];
  for (const one of said) {
    const longer = `${lines.at(-1) ?? ''}, ${one}`;
    if (lines.length > 0 && longer.length <= LONGEST) lines[lines.length - 1] = longer;
    else lines.push(one);
  }
  return lines;
}

function terms({ within, right }: RecipeTerms): string {
  return map([`within: ${duration(within)}`, ...(right < 100 ? [`right: ${right}%`] : [])]);
}

function map(said: readonly string[]): string {
  return `{ ${said.join(', ')} }`;
}

/** Minutes as people write them; parts of a minute only where a unit was mistaken. */
export function duration(minutes: number): string {
  if (minutes < 1) return `${Math.round(minutes * 60)}s`;
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes - hours * 60);
  return [hours > 0 ? `${hours}h` : '', rest > 0 ? `${rest}min` : ''].filter(Boolean).join(' ');
}
