import type { Slot } from '../measure/rows.js';

/**
 * How a column is read: texts as they are; numbers; instants; what clocks showed, in seconds; days since 1970-01-01; yes and no as 1 and
 * 0. Of all but texts NaN or -1 stands for nothing, so that a column of numbers comes as it lies in memory.
 */
export type Way = 'text' | 'number' | 'instant' | 'local' | 'day' | 'yes-no';

/** How a column of a type is read for what it is to tell; what has no way of its own is read as the text it is written as. */
export function wayOf({ kind }: Slot, type: string): Way {
  if (kind === 'usable' && type === 'BOOLEAN') return 'yes-no';
  if (kind === 'number' && NUMBER.test(type)) return 'number';
  if (kind !== 'time') return 'text';
  if (type === 'DATE') return 'day';
  if (type.startsWith('TIMESTAMP')) return type.endsWith('WITH TIME ZONE') ? 'instant' : 'local';
  return 'text';
}

/** True of a type whose values have values in them: none of those says what a row is about. */
export function isNested(type: string): boolean {
  return /(?:\]|^(?:STRUCT|MAP|UNION)\(.*\))$/su.test(type);
}

const NUMBER = /^(?:U?(?:TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*)$/u;

/** The column in SQL, to be read in its way. A moment that is infinite stays so, to be rejected. */
export function selectOf(column: string, type: string, way: Way): string {
  switch (way) {
    case 'text':
      return /^(?:FLOAT|DOUBLE)$/u.test(type) ? wholeAsText(column) : `${column}::VARCHAR`;
    case 'number':
      return `coalesce(${column}::DOUBLE, 'nan'::DOUBLE)`;
    case 'yes-no':
      return `coalesce(${column}::TINYINT, -1::TINYINT)`;
    case 'day':
      return finite(column, `(${column} - DATE '1970-01-01')::DOUBLE`);
    case 'local':
      return finite(`${column}::TIMESTAMP`, `epoch(${column}::TIMESTAMP)`);
    case 'instant':
      return finite(column, `epoch(${column})`);
  }
}

/** Tools that know no missing whole number write numbers of orders as 17.0. */
function wholeAsText(column: string): string {
  const isWhole = `${column} = trunc(${column}) AND abs(${column}) < 9007199254740992`;
  return `CASE WHEN ${isWhole} THEN ${column}::BIGINT::VARCHAR ELSE ${column}::VARCHAR END`;
}

function finite(column: string, value: string): string {
  return `CASE WHEN ${column} IS NULL THEN 'nan'::DOUBLE WHEN isfinite(${column}) THEN ${value} ELSE 'inf'::DOUBLE END`;
}
