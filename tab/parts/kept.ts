// What is typed in a form outlives a reload, a lost connection and an expired sign-in, in this window only.
import { useState } from 'react';
import { session } from '../data/session.ts';
import { useHere } from '../shell/place.ts';

/** What a form holds: a single text, or fields by name. */
export type Typed = string | Readonly<Record<string, string | boolean | readonly string[]>>;

export type Kept<T> = {
  readonly value: T;
  set(value: T): void;
  /** When it is saved, or thrown away on purpose. */
  clear(): void;
  readonly isTyped: boolean;
};

/** `key` names the form and what it is about: `contact.<id>`. Whoever signs in next in the window does not see it. */
export function useKept<T extends Typed>(key: string, initial: T): Kept<T> {
  const { me } = useHere();
  const at = keyOf(me.person.name, key);
  const [typed, setTyped] = useState<{ at: string; value: T } | undefined>();
  const value = typed?.at === at ? typed.value : fitting(initial, session.get(at));
  return {
    value,
    set: (next) => {
      session.set(at, JSON.stringify(next));
      setTyped({ at, value: next });
    },
    clear: () => {
      session.remove(at);
      setTyped({ at, value: initial });
    },
    isTyped: JSON.stringify(value) !== JSON.stringify(initial),
  };
}

export const keyOf = (person: string, key: string): string => `kept.${person}.${key}`;

/** What was kept, if it is of the same shape still: a form may have been built anew since. */
export function fitting<T extends Typed>(initial: T, kept: string | undefined): T {
  const value = parsed(kept);
  if (typeof initial === 'string') return sameKind(initial, value) ? value : initial;
  if (typeof value !== 'object' || value === null) return initial;
  const fields = Object.entries(value).filter(([name, field]) => {
    const first: unknown = Object.hasOwn(initial, name) ? Reflect.get(initial, name) : undefined;
    return sameKind(first, field) && Array.isArray(first) === Array.isArray(field);
  });
  return Object.assign({}, initial, Object.fromEntries(fields));
}

/** Fields of texts, whichever they are. */
export function keptFields(kept: string | undefined): Readonly<Record<string, string>> {
  const value = parsed(kept);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

const sameKind = <T>(one: T, other: unknown): other is T => typeof one === typeof other;

function parsed(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
