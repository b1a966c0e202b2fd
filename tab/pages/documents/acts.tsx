// What whoever publishes here may do with the version that is shown.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { DocumentDetail, VersionFacts } from '../../../bot/documents/contract.ts';
import { useHere } from '../../shell/place.ts';
import { Discard } from './discard.tsx';
import { Publish } from './publish.tsx';
import { Review } from './review.tsx';
import { Sharing } from './sharing.tsx';
import { editPath } from './spot.ts';
import { text } from './text.ts';
import { Withdraw } from './withdraw.tsx';

type Props = { document: DocumentDetail; version: VersionFacts };
type Asking = 'publish' | 'discard' | 'withdraw' | 'review';

export function Acts({ document, version }: Props): React.ReactNode {
  const { place } = useHere();
  const [asking, ask] = useState<Asking>();
  const close = (): void => ask(undefined);
  const isDraft = version.state === 'draft';
  const isInForce = version.n === document.inForce;
  const mayWithdraw = isInForce || version.state === 'coming';
  const parts = (which: Asking) => ({ document, version, isOpen: asking === which, onClose: close });
  return (
    <div className="document-acts">
      {isDraft && (
        <Button appearance="primary" onClick={() => ask('publish')}>
          {text.publish}
        </Button>
      )}
      <Link className="link-button quiet low" href={editPath(place.id, document)}>
        {isDraft || document.hasDraft ? text.goOnWriting : text.newVersion}
      </Link>
      {isDraft && <Button onClick={() => ask('discard')}>{text.discard}</Button>}
      {isInForce && <Button onClick={() => ask('review')}>{text.reviewed}</Button>}
      {isInForce && <Sharing document={document} />}
      {mayWithdraw && <Button onClick={() => ask('withdraw')}>{text.withdraw}</Button>}
      <Publish {...parts('publish')} />
      <Discard {...parts('discard')} />
      <Review {...parts('review')} />
      <Withdraw {...parts('withdraw')} />
    </div>
  );
}
