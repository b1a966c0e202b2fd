// How wide an element is, so that a pane folds by its own width and not the window's.
import { useLayoutEffect, useRef, useState } from 'react';

/** CSS pixels; undefined before the first measure. */
export function useWidth(): [React.RefObject<HTMLElement | null>, number | undefined] {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
