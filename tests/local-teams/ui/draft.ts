// What somebody has begun to write, kept per person, conversation and thread until it is sent; survives a reload.
import { useState } from 'react';

export function useDraft(key: string): [string, (text: string) => void] {
  const stored = `utkast ${key}`;
  const [typed, setTyped] = useState({ stored, text: sessionStorage.getItem(stored) ?? '' });
  const text = typed.stored === stored ? typed.text : (sessionStorage.getItem(stored) ?? '');
  return [
    text,
    (next) => {
      if (next === '') sessionStorage.removeItem(stored);
      else sessionStorage.setItem(stored, next);
      setTyped({ stored, text: next });
    },
  ];
}
