// Why something did not come about, as the tab tells it. Every sentence is Swedish and says what to do.

export type Failure = {
  readonly kind:
    | 'offline'
    /** The server, the storage or Teams gave no answer. */
    | 'silent'
    | 'signed-out'
    | 'refused'
    | 'missing'
    /** Changed by somebody else meanwhile: `present` holds it as it is now. */
    | 'changed'
    /** What is typed does not do: `fields` has a sentence for each. */
    | 'invalid'
    | 'busy'
    | 'unreadable';
  readonly sentence: string;
  /** For whoever looks in the log. */
  readonly reference?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly present?: unknown;
};

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value });

export const failed = (failure: Failure): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure });

/** Thrown where react-query wants an error. */
export class Failed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.sentence);
    this.failure = failure;
  }
}

/** A surprise becomes a sentence too; it is never shown as it is. */
export const failureOf = (error: unknown): Failure =>
  error instanceof Failed ? error.failure : { kind: 'unreadable', sentence: 'Något gick fel. Försök igen.' };

/** May be tried again by itself: nothing has been said about the request. */
export const isPassing = ({ kind }: Failure): boolean => kind === 'offline' || kind === 'silent';
