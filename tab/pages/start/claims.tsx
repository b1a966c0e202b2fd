import { forumView } from '../../../bot/forums/contract.ts';
import { useRead } from '../../data/query.ts';
import { enumerate } from '../../parts/when.ts';
import { pathTo } from '../../shell/address.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** Nothing to confirm is nothing to see. */
export function Claims({ forum }: { forum: string }): React.ReactNode {
  const { data } = useRead(`/api/forums/${encodeURIComponent(forum)}`, forumView);
  if (!data || data.claims.length === 0) return undefined;
  return (
    <Section title={text.claims} more={{ href: pathTo(forum, 'forumet'), words: text.toForum }}>
      <ul>
        {data.claims.map(({ name, seats }) => (
          <li key={`${name} ${seats.join()}`}>{text.claim(name, enumerate(seats))}</li>
        ))}
      </ul>
    </Section>
  );
}
