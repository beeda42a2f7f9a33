import type { Language } from '../../model/chain.js';
import type { Frame } from '../../model/frame.js';
import type { Lever } from '../../model/lever.js';

/** What a live page asks again, and of which model. */
export interface Asked {
  readonly model: string;
  readonly file: string;
  readonly customers: readonly string[];
  readonly runs: number;
  readonly seed: number;
  readonly top: number;
  readonly language: Language;
  /** Where everything in the picture is. */
  readonly frame: Frame;
  /** All that may be moved: what the page shows of it, and what it offers once it is chosen. */
  readonly levers: readonly Lever[];
}

/** As JSON that can end no script, and drives no log that it is printed to. */
export function dataText(asked: Asked): string {
  return JSON.stringify(asked)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll(/#(?=#)/gu, String.raw`\u0023`)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) =>
      char.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
}
