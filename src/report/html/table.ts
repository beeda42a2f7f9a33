import { type Element, h, type Inside } from './markup.js';

/** A title of a column, and what sort of column it is. */
export type Title = readonly [title: string, kind: string];

/**
 * A table with its caption, that can be scrolled by keyboard where it is too wide; a body for each group of rows, which stay on one
 * page. On a narrow screen rows are laid out below each other, which takes away what they are unless their roles are said.
 */
export function table(caption: string, titles: readonly Title[], groups: readonly (readonly Element[])[]): Element {
  return h(
    'div',
    { class: 'scroll', role: 'group', 'aria-label': caption, tabindex: 0 },
    h(
      'table',
      { role: 'table' },
      h('caption', {}, caption),
      h('thead', { role: 'rowgroup' }, row(null, titles.map(titleOf))),
      groups.map((rows) => h('tbody', { role: 'rowgroup' }, rows)),
    ),
  );
}

function titleOf([title, kind]: Title): Element {
  const attributes = { class: kind || null };
  return title === ''
    ? h('td', { role: 'cell', ...attributes })
    : h('th', { scope: 'col', role: 'columnheader', ...attributes }, title);
}

export function row(kind: string | null, ...cells: readonly Inside[]): Element {
  return h('tr', { class: kind, role: 'row' }, cells);
}

/** What a row is about, and below it what else there is to say. */
export function titleCell(name: Inside, remarks: readonly string[]): Element {
  return h(
    'th',
    { scope: 'row', role: 'rowheader' },
    name,
    remarks.map((remark) => h('span', { class: 'remark' }, remark)),
  );
}

export function cell(kind: string, ...inside: readonly Inside[]): Element {
  return h('td', { class: kind, role: 'cell' }, inside);
}

export function numberCell(inside: Inside, tone = ''): Element {
  return cell(`number ${tone}`.trim(), inside);
}
