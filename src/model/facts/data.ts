/** The times that are held against others of their kind. */
export type TimeRole = 'time' | 'queue' | 'handover';

/** What rules of the figures in a file have found out. Times in seconds. */
export interface DataFacts {
  'chance-says-nothing': {
    readonly what: 'delay' | 'cause';
    readonly cause: string;
    readonly problem: 'never' | 'always';
  };
  'few-answers': { readonly from: string; readonly to: string; readonly answers: number; readonly few: number };
  'recovers-in-missing': { readonly name: string };
  /** `problem` is the other place where the cause stands: a delay before it, or a common cause that hits the same place. */
  'same-cause-twice': { readonly name: string; readonly cause: string; readonly problem: 'delay' | 'cause' };
  /** `name` is that of a place, or `from -> to`; `usual` the middle one of all such times. */
  'unit-slip': {
    readonly name: string;
    readonly role: TimeRole;
    readonly value: number;
    readonly usual: number;
    readonly times: number;
  };
}
