// The address as React state: read at start, followed when somebody edits it, written when somebody moves.
import { useEffect, useState } from 'react';
import { type Address, readAddress, writeAddress } from './address.ts';

export function useAddress(): [Address, (address: Address) => void] {
  const [address, setAddress] = useState(() => readAddress(window.location.hash));
  useEffect(() => {
    const follow = (): void => setAddress(readAddress(window.location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [
    address,
    (next) => {
      window.location.hash = writeAddress(next);
      setAddress(next);
    },
  ];
}
