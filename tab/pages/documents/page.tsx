// Steering documents: what is in force, one of them, a comparison, a draft, and the good examples of others.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useHere } from '../../shell/place.ts';
import { ComparePage } from './compare.tsx';
import { DocumentPage } from './document.tsx';
import { EditPage, NewPage } from './edit.tsx';
import { ExamplePage, ExamplesPage } from './examples.tsx';
import { ListPage } from './list.tsx';
import { type Said, SayProvider } from './saying.ts';
import { type Spot, spotAt } from './spot.ts';
import './documents.css';
import './print.css';

export default function DocumentsPage(): React.ReactNode {
  const { address, place } = useHere();
  const [said, say] = useState<Said>();
  const spot = spotAt(address.rest);
  const here = address.rest.join('/');
  // What is said of a document is said of whichever of its versions is shown.
  const isHere = said !== undefined && (said.at === here || (said.at !== '' && here.startsWith(`${said.at}/version/`)));
  return (
    <SayProvider value={say}>
      <div role="status" className="documents-said">
        {isHere && (
          <MessageBar intent={said.isTrouble ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>{said.words}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <At key={`${place.id} ${spot.kind === 'compare' ? `${spot.area} ${spot.id}` : here}`} spot={spot} />
    </SayProvider>
  );
}

function At({ spot }: { spot: Spot }): React.ReactNode {
  switch (spot.kind) {
    case 'list':
      return <ListPage />;
    case 'examples':
      return <ExamplesPage />;
    case 'example':
      return <ExamplePage at={spot} />;
    case 'new':
      return <NewPage />;
    case 'edit':
      return <EditPage at={spot} />;
    case 'document':
      return <DocumentPage at={spot} n={spot.n} />;
    case 'compare':
      return <ComparePage at={spot} from={spot.from} to={spot.to} />;
  }
}
