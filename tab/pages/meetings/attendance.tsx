// Who comes, as far as they have said. Names of parties, never of people.
import type { MeetingView } from '../../../bot/meetings/contract/list.ts';
import { capitalised, enumerate } from '../../parts/when.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

export function Attendance({ view: { row, attendance } }: { view: MeetingView }): React.ReactNode {
  const { comes, not, substitutes, silent, quorum } = attendance;
  const isPresumed = row.calling === 'presumed';
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [text.whoComes, comes],
    [text.whoSends, substitutes.map(({ name, who }) => (who === '' ? name : `${name} (${who})`))],
    [text.whoNot, not],
    [isPresumed ? text.whoPresumed : text.whoSilent, silent],
  ];
  const told = groups.filter(([, names]) => names.length > 0);
  if (told.length === 0 && quorum === undefined) return null;
  return (
    <Section title={text.who} {...(isPresumed && { why: text.presumedWhy })}>
      {quorum !== undefined && <p className="meeting-quorum">{quorum}</p>}
      <dl className="meeting-facts">
        {told.map(([title, names]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{capitalised(enumerate(names))}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
