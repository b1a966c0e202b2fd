// The start-up kit: what takes a team from decided to active, what of it is done, why it matters and where it is done.
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { useId } from 'react';
import { Link } from 'wouter';
import type { StartUpStepView, StartUpView } from '../../../bot/overview/contract.ts';
import { text } from './text.ts';
import { startUpKey } from './todo.ts';

export function StartUp({ startUps }: { startUps: readonly StartUpView[] }): React.ReactNode {
  const id = useId();
  if (startUps.length === 0) return null;
  return (
    <section className="overview-part" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} data-about={startUpKey}>
        {text.startUp}
      </h2>
      <p className="overview-quiet">{text.startUpHow}</p>
      {startUps.map((one) => (
        <OneTeam key={one.team?.id ?? ''} startUp={one} />
      ))}
    </section>
  );
}

function OneTeam({ startUp: { team, steps, words, elsewhere } }: { startUp: StartUpView }): React.ReactNode {
  const isLeft = steps.some(({ isDone }) => !isDone);
  return (
    <>
      {team && <h3>{team.name}</h3>}
      <p className="overview-strong">{words}</p>
      {isLeft && elsewhere !== undefined && <p className="overview-quiet">{elsewhere}</p>}
      <details className="overview-fold" open={isLeft}>
        <summary>
          {text.steps}
          {team && <span className="unseen"> {text.startUpOf(team.name)}</span>}
        </summary>
        <ol className="start-up">
          {steps.map((step) => (
            <Step key={step.key} step={step} />
          ))}
        </ol>
      </details>
    </>
  );
}

function Step({ step: { title, why, isDone, words, path } }: { step: StartUpStepView }): React.ReactNode {
  const Icon = isDone ? CheckmarkCircleRegular : CircleRegular;
  return (
    <li data-done={isDone}>
      <Icon aria-hidden fontSize={24} />
      <div>
        <p>
          <span className="overview-strong">{title}</span>{' '}
          <span className="start-up-state">{isDone ? text.done : text.left}</span>
        </p>
        <p>{words}</p>
        <p className="overview-quiet">{why}</p>
        {!isDone && path !== undefined && (
          <Link href={path}>
            {text.go}
            <span className="unseen">{text.goTo(title)}</span>
          </Link>
        )}
      </div>
    </li>
  );
}
