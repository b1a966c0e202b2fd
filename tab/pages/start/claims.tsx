import { forumView } from '../../../bot/forums/contract.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { enumerate } from '../../parts/when.ts';
import { pathTo } from '../../shell/address.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** Nothing to confirm is nothing to see; that it cannot be known is. */
export function Claims({ forum }: { forum: string }): React.ReactNode {
  const read = useRead(`/api/forums/${encodeURIComponent(forum)}`, forumView);
  const { data, error } = read;
  if (!error && (!data || data.claims.length === 0)) return undefined;
  return (
    <Section title={text.claims} more={{ href: pathTo(forum, 'forumet'), words: text.toForum }}>
      <Shown read={read}>
        {({ claims }) => (
          <ul>
            {claims.map(({ name, seats }) => (
              <li key={`${name} ${seats.join()}`}>{text.claim(name, enumerate(seats))}</li>
            ))}
          </ul>
        )}
      </Shown>
    </Section>
  );
}
