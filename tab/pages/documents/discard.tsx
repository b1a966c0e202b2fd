import { Confirm } from '../../parts/confirm.tsx';
import { type AskedProps, useStep } from './asked-step.ts';
import { text } from './text.ts';

export function Discard(props: AskedProps): React.ReactNode {
  const step = useStep('discard', props, text.discarded);
  return (
    <Confirm
      isOpen={props.isOpen}
      title={text.discardAsk}
      act={text.discardAct}
      isBusy={step.isBusy}
      failure={step.failure}
      onAct={() => void step.run()}
      onCancel={step.close}
    >
      <p>
        <b>{props.version.title}</b>
      </p>
      <p>{text.discardWhat}</p>
    </Confirm>
  );
}
