import { Confirm } from '../../parts/confirm.tsx';
import { type AskedProps, useStep } from './asked-step.ts';
import { text } from './text.ts';

export function Withdraw(props: AskedProps): React.ReactNode {
  const { version, isOpen } = props;
  const step = useStep('withdraw', props, text.withdrawn);
  return (
    <Confirm
      isOpen={isOpen}
      title={text.withdrawAsk}
      act={text.withdrawAct}
      isBusy={step.isBusy}
      failure={step.failure}
      onAct={() => void step.run({ n: version.n })}
      onCancel={step.close}
    >
      <p>{version.state === 'coming' ? text.withdrawComing(version.title) : text.withdrawWhat(version.title)}</p>
    </Confirm>
  );
}
