// Asks before what cannot be undone. The button that does it says what it does; never "OK".
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Failure } from '../data/failure.ts';
import { Trouble } from './states.tsx';

type Props = {
  isOpen: boolean;
  title: string;
  children: React.ReactNode;
  /** What happens: "Ta bort raden". */
  act: string;
  onAct: () => void;
  onCancel: () => void;
  isBusy?: boolean;
  failure?: Failure | undefined;
};

export function Confirm({ isOpen, title, children, act, onAct, onCancel, isBusy, failure }: Props): React.ReactNode {
  const surface = useRef<HTMLDivElement>(null);
  useFocusComesBack(isOpen, surface);
  const [wasAsked, setWasAsked] = useState(isOpen);
  if (isOpen && !wasAsked) setWasAsked(true);
  // Until then a page is spared the dialog's guards of the focus, which stand in it also while it is closed.
  if (!wasAsked) return null;
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_event, { open }) => !open && !isBusy && onCancel()}>
      <DialogSurface
        ref={(element: HTMLDivElement | null) => {
          surface.current = element;
        }}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {children}
            {failure && <Trouble failure={failure} />}
          </DialogContent>
          <DialogActions fluid>
            <Button disabled={isBusy === true} onClick={onCancel}>
              Avbryt
            </Button>
            <Button appearance="primary" disabledFocusable={isBusy === true} onClick={onAct}>
              {isBusy ? 'Vänta…' : act}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Milliseconds after which the dialog has faded and let go of the focus. */
const faded = 300;

/** To the button that asked, since the dialog knows only openers that it draws itself. */
function useFocusComesBack(isOpen: boolean, surface: React.RefObject<HTMLDivElement | null>): void {
  const opener = useRef<Element>(null);
  useLayoutEffect(() => {
    // Before the dialog takes the focus.
    if (isOpen) opener.current = document.activeElement;
  }, [isOpen]);
  useEffect(() => {
    if (isOpen) return;
    const back = (): void => {
      const { activeElement, body } = document;
      const isLost = activeElement === body || surface.current?.contains(activeElement);
      if (isLost && opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    };
    back();
    const later = setTimeout(back, faded);
    return () => clearTimeout(later);
  }, [isOpen, surface]);
}
