// What a team has agreed on, and what must be recorded before it may ask with consent.
import type { Doable, ForumView } from '../../../bot/forums/contract.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

type Props = {
  forum: ForumView;
  settings: NonNullable<ForumView['settings']>;
  onDo: (doable: Doable) => void;
  doing: React.ReactNode;
};

export function Agreed({ forum, settings, onDo, doing }: Props): React.ReactNode {
  const { guaranteeDays, digest, isOpen, gate } = settings;
  const { settings: own, gate: gates } = forum.doable;
  return (
    <Section title={text.agreed} doable={[...own, ...gates]} onDo={onDo} doing={doing}>
      <dl className="facts">
        <div>
          <dt>{text.guarantee}</dt>
          <dd>{text.days(guaranteeDays)}</dd>
        </div>
        <div>
          <dt>{text.digest}</dt>
          <dd>{text.digestAt(digest.weekday, digest.hour)}</dd>
        </div>
      </dl>
      <h3>{text.gate}</h3>
      <p className="forum-why">{isOpen ? text.gateOpen : text.gateShut}</p>
      <dl className="facts">
        {gate.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === undefined ? 'missing' : ''}>{value ?? text.missing}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
