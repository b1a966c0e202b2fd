import { type RefObject, useEffect, useRef } from 'react';

/**
 * For what a card stands in: a button far down on a phone leads to an answer that begins above the window. `words`: what a form
 * that came back says anew stands far down in it, and is shown from there.
 */
export function useFromTop(answer: object | undefined, words?: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!answer || !place.current) return;
    const texts = [...place.current.querySelectorAll('.ac-textBlock')];
    const said = texts.find(({ textContent }) => textContent?.trim() === words);
    if (said) said.scrollIntoView({ block: 'start' });
    else if (place.current.getBoundingClientRect().top < 0) place.current.scrollIntoView();
  }, [answer, words]);
  return place;
}
