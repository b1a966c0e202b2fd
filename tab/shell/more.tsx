// The pages that do not fit in the bar at the thumb. In a row on a desk there is no such button: they just stand there.
import { MoreHorizontalFilled, MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useId, useRef, useState } from 'react';
import { text } from './text.ts';

type Props = {
  /** One of them is the page that is shown. */
  isHere: boolean;
  children: React.ReactNode;
};

export function More({ isHere, children }: Props): React.ReactNode {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const Icon = isHere ? MoreHorizontalFilled : MoreHorizontalRegular;
  return (
    <li
      className="pages-rest"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className="pages-more"
        aria-expanded={isOpen}
        aria-controls={id}
        data-here={isHere}
        // A phone gives a pressed button no focus, and then it would not be left either.
        onClick={({ currentTarget }) => {
          currentTarget.focus();
          setOpen(!isOpen);
        }}
      >
        <Icon aria-hidden />
        <span>{text.more}</span>
      </button>
      <ul id={id} className="pages-over" data-open={isOpen}>
        {children}
      </ul>
    </li>
  );
}
