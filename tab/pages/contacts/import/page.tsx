// A file with contacts: chosen, looked through, saved, and taken back.
import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ImportResult } from '../../../../bot/contacts/contract/sheets.ts';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { type Area, type Contacts, useContacts } from '../reading.ts';
import { listSeen } from '../wanting.ts';
import { Choose, type Chosen } from './choose.tsx';
import { Done } from './done.tsx';
import { Earlier } from './earlier.tsx';
import { Preview } from './preview.tsx';
import { text } from './text.ts';
import './import.css';

export function ImportPage(): React.ReactNode {
  const { place } = useHere();
  const read = useContacts();
  return (
    <Page title={text.title} intro={text.intro} back={<Link href={listSeen(place.id)}>{text.toList}</Link>}>
      <Shown read={read}>
        {({ areas }: Contacts) => {
          const own = areas.filter(({ mayKeep }) => mayKeep);
          return own.length === 0 ? <Empty title={text.mayNot}>{text.mayNotHow}</Empty> : <Import areas={own} />;
        }}
      </Shown>
    </Page>
  );
}

type At =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'looking'; readonly chosen: Chosen }
  | { readonly kind: 'done'; readonly result: ImportResult };

function Import({ areas }: { areas: readonly Area[] }): React.ReactNode {
  const [area, setArea] = useState(areas[0]?.area ?? '');
  const [at, go] = useState<At>({ kind: 'choosing' });
  const again = (): void => go({ kind: 'choosing' });
  if (at.kind === 'looking')
    return (
      <Preview area={area} chosen={at.chosen} onAnother={again} onDone={(result) => go({ kind: 'done', result })} />
    );
  if (at.kind === 'done') return <Done area={area} result={at.result} onAnother={again} />;
  return (
    <>
      {areas.length > 1 && (
        <Field className="import-area" label={text.list}>
          <Select value={area} onChange={(_event, { value }) => setArea(value)}>
            {areas.map(({ area, name }) => (
              <option key={area} value={area}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Choose area={area} onChosen={(chosen) => go({ kind: 'looking', chosen })} />
      <Earlier key={area} area={area} />
    </>
  );
}
