/**
 * Why a figure is not written into a file: nothing is called so, or the key or value is none that can be read there; the same figure is
 * set by another edit; a `list` of ids or a `flow` of links cannot hold a figure; a `comment` would be lost; the file cannot be read, or
 * would say something else.
 */
export type RefusalOfEdit = Nonsense | Hindrance | 'twice' | 'unreadable';

/** What makes no sense in an edit. */
export type Nonsense = 'no-key' | 'unknown' | 'no-entry' | 'key' | 'value';

/** What stands in the way of an edit. */
export type Hindrance = 'list' | 'flow' | 'comment' | 'unsafe';
