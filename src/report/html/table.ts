import { type Element, h, type Inside } from './markup.js';

/** A table with its caption, that can be scrolled by keyboard where it is too wide; a body for each group of rows, which stay on one page. */
export function table(
  caption: string,
  titles: readonly (readonly [title: string, kind: string])[],
  groups: readonly (readonly Element[])[],
): Element {
  return h(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': caption, tabindex: 0 },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          titles.map(([title, kind]) =>
            title === ''
              ? h('td', { class: kind || null })
              : h('th', { scope: 'col', class: kind || null }, title),
          ),
        ),
      ),
      groups.map((rows) => h('tbody', {}, rows)),
    ),
  );
}

/** What a row is about, and below it what else there is to say. */
export function titleCell(name: Inside, remarks: readonly string[]): Element {
  return h(
    'th',
    { scope: 'row' },
    name,
    remarks.map((remark) => h('span', { class: 'remark' }, remark)),
  );
}

export function numberCell(inside: Inside, tone = ''): Element {
  return h('td', { class: `number ${tone}`.trim() }, inside);
}
