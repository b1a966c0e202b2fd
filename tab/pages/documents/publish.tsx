import { Confirm } from '../../parts/confirm.tsx';
import { date } from '../../parts/when.ts';
import { type AskedProps, useStep } from './asked-step.ts';
import { labels } from './fields.ts';
import { text } from './text.ts';

/** Says from which day it is in force, for whom, and what it replaces. */
export function Publish(props: AskedProps): React.ReactNode {
  const { document, version, isOpen } = props;
  const step = useStep('publish', props, text.published);
  const where = document.isRegion ? text.forRegion : text.forArea(document.areaName);
  const before = document.versions.find(({ n }) => n === document.inForce);
  const { fields = {} } = step.failure ?? {};
  const isFlawed = Object.keys(fields).length > 0;
  return (
    <Confirm
      isOpen={isOpen}
      title={text.publishAsk}
      act={text.publishAct}
      isBusy={step.isBusy}
      failure={isFlawed ? undefined : step.failure}
      onAct={() => void step.run()}
      onCancel={step.close}
    >
      <p>
        <b>{version.title}</b>
      </p>
      <p>
        {version.validFrom === undefined
          ? text.publishesNow(where)
          : text.publishesFrom(date(version.validFrom), where)}{' '}
        {before?.validFrom === undefined ? text.replacesNothing : text.replaces(before.title, date(before.validFrom))}{' '}
        {version.asksToBeRead && text.asksAll}
      </p>
      {isFlawed && (
        <div role="alert">
          <p>{text.toMendFirst}</p>
          <ul>
            {Object.entries(fields).map(([field, sentence]) => (
              <li key={field}>
                <b>{labels[field] ?? ''}:</b> {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Confirm>
  );
}
