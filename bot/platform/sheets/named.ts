import type { Named } from './sheet.ts';

const most = 5;

/** Counts all, keeps the first few: a hostile file can name a million. */
export class Tally {
  readonly #first: string[] = [];
  #count = 0;

  add(name: string): void {
    this.#count += 1;
    if (this.#first.length < most) this.#first.push(name.slice(0, 40));
  }

  get named(): Named | undefined {
    return this.#count === 0 ? undefined : { first: this.#first, count: this.#count };
  }
}
