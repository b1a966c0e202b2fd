// The list to take along: as a file, in an address book, on paper.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Failure } from '../../data/failure.ts';
import { useApi } from '../../data/query.ts';
import { saveAs } from '../../parts/save-as.ts';
import { Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { type Contacts, exportPath } from './reading.ts';
import { importPath } from './spot.ts';
import { text } from './text.ts';

const kinds = ['xlsx', 'csv', 'vcf'] as const;

export function Export({ contacts }: { contacts: Contacts }): React.ReactNode {
  const { place } = useHere();
  const api = useApi();
  const id = useId();
  const [failure, setFailure] = useState<Failure>();
  const [saved, setSaved] = useState('');

  const save = async (kind: (typeof kinds)[number]): Promise<void> => {
    const answer = await api.file(exportPath(place, kind));
    setFailure(answer.ok ? undefined : answer.failure);
    setSaved(answer.ok ? text.saved(answer.value.name) : '');
    if (answer.ok) saveAs(answer.value.name, answer.value.content);
  };
  return (
    <section className="contacts-take" aria-labelledby={id}>
      <h2 id={id}>{text.take}</h2>
      <p>{text.takeWhy}</p>
      <div className="contact-acts">
        {kinds.map((kind) => (
          <Button key={kind} onClick={() => void save(kind)}>
            {text.files[kind]}
          </Button>
        ))}
        <Button onClick={() => window.print()}>{text.print}</Button>
        {contacts.areas.some(({ mayKeep }) => mayKeep) && (
          <Link className="link-button quiet low" href={importPath(place.id)}>
            {text.readFile}
          </Link>
        )}
      </div>
      <p role="status">{saved}</p>
      {failure && <Trouble failure={failure} />}
    </section>
  );
}
