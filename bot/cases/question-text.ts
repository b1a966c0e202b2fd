/** The asker's own words. They mask themselves wherever they are printed, so that no log can hold them by mistake. */
export class QuestionText {
  readonly #words: string;

  constructor(words: string) {
    this.#words = words;
  }

  /** Only for the reader's own view, and for the row that keeps them. */
  reveal(): string {
    return this.#words;
  }

  toJSON(): string {
    return '[dold]';
  }

  toString(): string {
    return '[dold]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[dold]';
  }
}
