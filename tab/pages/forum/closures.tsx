import type { Doable, ForumView } from '../../../bot/forums/contract.ts';
import { date } from '../../parts/when.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

type Props = { forum: ForumView; onDo: (doable: Doable) => void; doing: React.ReactNode };

const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

const period = (from: string, to: string): string => (from === to ? date(from) : `${date(from)}–${date(to)}`);

export function Closures({ forum, onDo, doing }: Props): React.ReactNode {
  const { closures, away } = forum.doable;
  return (
    <Section title={text.closures} why={text.closuresWhy} doable={[...closures, ...away]} onDo={onDo} doing={doing}>
      {forum.closures.length === 0 ? (
        <p>{text.noClosures}</p>
      ) : (
        <ul className="closures">
          {forum.closures.map(({ seat, from, to, standIn }) => (
            <li key={`${seat} ${from}`}>
              <b>{capitalised(seat)}</b>: {period(from, to)}, {standIn ? text.standIn(standIn) : text.noStandIn}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
