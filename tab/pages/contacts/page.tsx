// The contact list: searched, one row of it, kept true, read in from a file, and shown on one page.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useHere } from '../../shell/place.ts';
import { AllPage } from './all.tsx';
import { ContactPage } from './contact.tsx';
import { EditPage } from './edit.tsx';
import { ImportPage } from './import/page.tsx';
import { ListPage } from './list.tsx';
import { type Said, SayProvider } from './saying.ts';
import { spotAt } from './spot.ts';
import './contacts.css';
import './print.css';

export default function ContactsPage(): React.ReactNode {
  const { address, place } = useHere();
  const [said, say] = useState<Said>();
  const spot = spotAt(address.rest);
  const here = address.rest.join('/');
  const isHere = said !== undefined && said.at === here;
  return (
    <SayProvider value={say}>
      <div role="status" className="contacts-said">
        {isHere && (
          <MessageBar intent={said.isTrouble ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
            {said.act && (
              <MessageBarActions>
                <Button onClick={said.act.run}>{said.act.title}</Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
      </div>
      {spot.kind === 'list' && <ListPage key={place.id} />}
      {spot.kind === 'all' && <AllPage key={place.id} />}
      {spot.kind === 'import' && <ImportPage key={place.id} />}
      {spot.kind === 'contact' && <ContactPage key={spot.id} id={spot.id} />}
      {(spot.kind === 'edit' || spot.kind === 'new') && (
        <EditPage key={spot.kind === 'edit' ? spot.id : ''} id={spot.kind === 'edit' ? spot.id : undefined} />
      )}
    </SayProvider>
  );
}
