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
  return (
    <Dialog open={isOpen} modalType="alert" onOpenChange={(_event, { open }) => !open && !isBusy && onCancel()}>
      <DialogSurface>
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
