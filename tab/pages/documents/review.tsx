import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { Confirm } from '../../parts/confirm.tsx';
import { today } from '../../parts/when.ts';
import { type AskedProps, useStep } from './asked-step.ts';
import { text } from './text.ts';

/** Looked through and still right. A year from now, unless somebody says otherwise. */
export function Review(props: AskedProps): React.ReactNode {
  const step = useStep('reviewed', props, text.reviewedDone);
  const [day, setDay] = useState(() => yearFrom(today()));
  const wrong = day === '' ? text.reviewedWhen : step.failure?.fields?.reviewOn;
  return (
    <Confirm
      isOpen={props.isOpen}
      title={text.reviewedAsk}
      act={text.reviewedAct}
      isBusy={step.isBusy}
      failure={wrong === undefined ? step.failure : undefined}
      onAct={() => day !== '' && void step.run({ reviewOn: day })}
      onCancel={step.close}
    >
      <p>{text.reviewedWhat}</p>
      <Field label={text.reviewedNext} {...(wrong !== undefined && { validationMessage: wrong })}>
        <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
      </Field>
    </Confirm>
  );
}

/** 29 February becomes 28 where there is none. */
function yearFrom(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace(/29$/, '28') : next;
}
