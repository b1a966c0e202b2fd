import { type RefObject, useEffect, useRef } from 'react';

/** For what a card stands in: a button far down on a phone leads to an answer that begins above the window. */
export function useFromTop(answer: object | undefined): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer && place.current && place.current.getBoundingClientRect().top < 0) place.current.scrollIntoView();
  }, [answer]);
  return place;
}
