/** What has been found out about exceptions, baselines and settings of the gate. */
export interface ExceptionFacts {
  'exception-form': { readonly problem: 'rule' | 'reason' | 'date'; readonly text: string };
  'exception-past': { readonly rule: string; readonly until: string };
  'exception-unused': { readonly rule: string };
  /** It is what figures need, or what watches over exceptions and changes. */
  'rule-stands': { readonly rule: string; readonly why: 'figures' | 'gate' };
  'unknown-rule': { readonly id: string; readonly nearest: string | null };
  'exception-added': { readonly rule: string };
  'baseline-grown': { readonly count: number; readonly file: string };
  'configuration-changed': { readonly file: string; readonly became: 'new' | 'changed' | 'gone' };
  /** `lost` where the file itself is not there any more, with what it is called now where that is known. */
  'baseline-stale': {
    readonly rule: string;
    readonly file: string;
    readonly at: string;
    readonly lost: { readonly movedTo: string | null } | null;
  };
}
