/** How plain data are written into a file: as people do it, and as programs do. */
export interface Hand {
  readonly layout: 'block' | 'flow' | 'json' | 'pretty';
  /** Of keys and values in YAML. */
  readonly quotes: 'none' | 'single' | 'double';
  readonly newline: '\n' | '\r\n';
  readonly mark: boolean;
}

/** The text of a file that says so. */
export function written(data: object, { layout, quotes, newline, mark }: Hand): string {
  const text =
    layout === 'json'
      ? JSON.stringify(data)
      : layout === 'pretty'
        ? JSON.stringify(data, null, 2)
        : layout === 'flow'
          ? inFlow(data, quotes)
          : block(data, quotes, '');
  return (mark ? '\ufeff' : '') + `${text}\n`.replaceAll('\n', newline);
}

function block(data: object, quotes: Hand['quotes'], indent: string): string {
  if (Array.isArray(data))
    return data.map((item: unknown) => `${indent}- ${below(item, quotes, `${indent}  `).trimStart()}`).join('\n');
  return Object.entries(data)
    .map(
      ([key, value]) =>
        `${indent}${scalar(key, quotes)}:${isFilled(value) ? '\n' : ' '}${below(value, quotes, `${indent}  `)}`,
    )
    .join('\n');
}

function below(value: unknown, quotes: Hand['quotes'], indent: string): string {
  return isFilled(value) ? block(value, quotes, indent) : inFlow(value, quotes);
}

function isFilled(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function inFlow(value: unknown, quotes: Hand['quotes']): string {
  if (Array.isArray(value)) return `[${value.map((item) => inFlow(item, quotes)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value, quotes);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${scalar(key, quotes)}: ${inFlow(inner, quotes)}`)
    .join(', ')} }`;
}

/** Without quotes only where that means the same. */
function scalar(value: unknown, quotes: Hand['quotes']): string {
  if (typeof value !== 'string') return String(value);
  const isPlain =
    /^(?!(?:true|false|null)$)[\p{L}\d][\p{L}\p{M}\p{Nd} .%>_-]*$/iu.test(value) &&
    !/^[\d.]+$/u.test(value) &&
    value.trim() === value;
  if (quotes === 'none' && isPlain) return value;
  return quotes === 'double' || /[\n\t\\]/u.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}
