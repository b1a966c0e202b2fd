// A new series in the forum that one stands in.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { SeriesList } from '../../../../bot/meetings/contract/series.ts';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { listPath, plannerPath } from '../paths.ts';
import { useMeetings } from '../reading.ts';
import { type Draft, newDraft } from './draft.ts';
import { Form } from './form.tsx';
import { useSeries } from './reading.ts';
import { savedWords } from './saved-words.ts';
import { useSay } from './saying.tsx';
import { text } from './text.ts';
import './planner.css';

export function PlannerPage(): React.ReactNode {
  const { place } = useHere();
  return (
    <Page
      title={text.title}
      {...(place.forum && { intro: text.intro(place.name) })}
      back={<Link href={listPath(place.id)}>{text.toList}</Link>}
    >
      <Elsewhere />
      {place.forum && <Planner forum={place.id} />}
    </Page>
  );
}

/** So many stand beside each other; the coordinator plans in every group, and then they are folded. */
const few = 3;

/** The other forums where one may plan: each is planned where one stands in it. */
function Elsewhere(): React.ReactNode {
  const { place } = useHere();
  const { data } = useMeetings('all');
  const others = (data?.mayPlan ?? []).filter(({ id }) => id !== place.id);
  const links = others.map(({ id, name }) => (
    <Link key={id} href={plannerPath(id)}>
      {name}
    </Link>
  ));
  if (!place.forum && others.length > few)
    return (
      <section className="plan-everywhere">
        <p>{text.chooseForum}</p>
        <ul>
          {others.map(({ id, name }) => (
            <li key={id}>
              <Link href={plannerPath(id)}>{name}</Link>
            </li>
          ))}
        </ul>
      </section>
    );
  if (!place.forum || (others.length > 0 && others.length <= few))
    return (
      <p className="plan-elsewhere">
        {place.forum ? text.otherForum : text.chooseForum} {links}
      </p>
    );
  if (others.length === 0) return null;
  return (
    <details className="plan-fold plan-folded">
      <summary>{text.otherForum}</summary>
      <p className="plan-elsewhere">{links}</p>
    </details>
  );
}

function Planner({ forum }: { forum: string }): React.ReactNode {
  const { place } = useHere();
  const read = useSeries(forum);
  const say = useSay();
  const [, go] = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const onSaved = (draft: Draft, count: number): void => {
    say({ at: listPath(place.id), words: savedWords(draft, count) });
    go(listPath(place.id));
  };
  return (
    <Shown read={read}>
      {(list: SeriesList) =>
        list.mayChange ? (
          <Form kept={`series.new.${forum}`} initial={newDraft(list, id)} list={list} onSaved={onSaved} />
        ) : (
          <Empty title={text.mayNot}>{text.mayNotHow}</Empty>
        )
      }
    </Shown>
  );
}
