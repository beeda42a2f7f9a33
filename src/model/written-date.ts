const YEAR = String.raw`(?:19|20)\d\d`;
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])`;

/** Months in the languages of kedja, whole or short. */
const NAMED = [
  'jan(?:uar[iy]?)?',
  'feb(?:ruar[iy]?)?',
  'mar(?:s|ch|ts)?',
  'apr(?:il)?',
  'ma[ijy]',
  'jun[ie]?',
  'jul[iy]?',
  'aug(?:ust[i]?)?',
  'sept?(?:ember)?',
  'o[ck]t(?:ober)?',
  'nov(?:ember)?',
  'de[cs](?:ember)?',
].join('|');

/** `2027-03-01`, `2027-03`; `1/3 2027`, `01.03.2027`; `1/3-27`, `01.03.27`; `mars 2027`, `March 1, 2027`. */
const WRITTEN = new RegExp(
  [
    String.raw`(?<![\p{L}\d-])${YEAR}-${MONTH}(?:-${DAY})?`,
    String.raw`(?<![\p{L}\d])${YEAR}[/.]${MONTH}[/.]${DAY}`,
    String.raw`(?<![\p{L}\d.])${DAY}[/.-]\s?${MONTH}[/., -]{1,2}${YEAR}`,
    String.raw`(?<![\p{L}\d.])(?:${DAY}/${MONTH}[/ -]\d\d|(?:0[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d\d)`,
    String.raw`(?<!\p{L})(?:${NAMED})\.?(?:\s+${DAY}(?:st|nd|rd|th)?,?)?\s+${YEAR}`,
  ]
    .map((form) => String.raw`(?:${form}(?![\p{L}\d]))`)
    .join('|'),
  'iu',
);

/** The first date in a text, as people write it; null where there is none. */
export function dateIn(text: string): string | null {
  return WRITTEN.exec(text)?.[0] ?? null;
}
