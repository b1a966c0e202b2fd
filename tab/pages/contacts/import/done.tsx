import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ImportResult } from '../../../../bot/contacts/contract/sheets.ts';
import { useHere } from '../../../shell/place.ts';
import { listPath } from '../spot.ts';
import { countsOf, text } from './text.ts';
import { Undo } from './undo.tsx';

type Props = { area: string; result: ImportResult; onAnother: () => void };

export function Done({ area, result, onAnother }: Props): React.ReactNode {
  const { place } = useHere();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { import: made, already, left } = result;
  const counts = [made ? countsOf(made) : '', already > 0 ? text.already(already) : ''].filter(Boolean);
  return (
    <section className="import-done">
      <h2 ref={heading} tabIndex={-1}>
        {text.done}
      </h2>
      <p>{counts.length > 0 ? `${counts.join(', ')}.` : text.none}</p>
      {left.length > 0 && (
        <>
          <h3>{text.left}</h3>
          <ul>
            {left.map(({ line, sentence }) => (
              <li key={line}>
                {text.line(line)}: {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="contact-acts">
        <Link className="link-button" href={listPath(place.id)}>
          {text.toList}
        </Link>
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
      {made && <Undo area={area} made={made} />}
    </section>
  );
}
