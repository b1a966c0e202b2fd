// Fifty rows at a time: a region has thousands. On paper they all are.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ListedContact } from '../../../bot/contacts/contract.ts';
import type { Names } from './names.ts';
import type { At } from './opening.ts';
import { Row } from './row.tsx';
import { text } from './text.ts';

const atATime = 50;

type Props = {
  rows: readonly ListedContact[];
  /** What was looked for: another is shown from its beginning. */
  about: string;
  /** Under the party's name each; else best first. */
  isByParty: boolean;
  names: Names;
  at: At;
};

export function Rows({ rows, about, isByParty, names, at }: Props): React.ReactNode {
  const [shownOf, showOf] = useState({ about, most: atATime });
  const most = shownOf.about === about ? shownOf.most : atATime;
  const list = useRef<HTMLDivElement>(null);
  const next = useRef<number>(undefined);

  useEffect(() => {
    // Whoever pressed "Visa fler" goes on at the first of them.
    if (next.current === undefined || next.current >= most) return;
    list.current?.querySelectorAll<HTMLElement>('.contact-row h3 a')[next.current]?.focus();
    next.current = undefined;
  }, [most]);

  useEffect(() => {
    const showAll = (): void => flushSync(() => showOf({ about, most: Number.POSITIVE_INFINITY }));
    window.addEventListener('beforeprint', showAll);
    return () => window.removeEventListener('beforeprint', showAll);
  }, [about]);

  const shown = rows.slice(0, most);
  const sections = isByParty ? byParty(shown) : [{ party: undefined, rows: shown }];
  return (
    <div ref={list} className="contact-list">
      {sections.map(({ party, rows }) => (
        <section key={party ?? ''}>
          <h2 className={party === undefined ? 'unseen' : undefined}>
            {party === undefined ? text.hits : names.party(party)}
          </h2>
          <ul className="contact-rows">
            {rows.map((row) => (
              <Row key={`${row.area} ${row.id}`} row={row} names={names} at={at} isUnderParty={isByParty} />
            ))}
          </ul>
        </section>
      ))}
      {rows.length > shown.length && (
        <Button
          className="contacts-more"
          onClick={() => {
            next.current = most;
            showOf({ about, most: most + atATime });
          }}
        >
          {text.more(Math.min(atATime, rows.length - shown.length))}
        </Button>
      )}
    </div>
  );
}

type Section = { readonly party: string; readonly rows: ListedContact[] };

/** They come by party already. */
export function byParty(rows: readonly ListedContact[]): readonly Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const { party } = row.organization;
    const section = sections.find((one) => one.party === party);
    if (section) section.rows.push(row);
    else sections.push({ party, rows: [row] });
  }
  return sections;
}
