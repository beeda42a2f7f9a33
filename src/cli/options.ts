import { InvalidArgumentError } from 'commander';

/** Reads a whole number of at least 1. */
export function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new InvalidArgumentError('It is a whole number from 1 up.');
  return Number(text);
}

/** Reads a whole number from 1 up to the most there may be. */
export function wholeNumberTo(most: number): (text: string) => number {
  return (text) => {
    const number = wholeNumber(text);
    if (number > most) throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
    return number;
  };
}

/** Gathers an option that may be given several times. */
export function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
