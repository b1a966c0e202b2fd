import { Button } from '@fluentui/react-components';
import type { DocumentDetail, VersionFacts } from '../../../bot/documents/contract.ts';
import { useHost } from '../../host/host.ts';
import { useHere } from '../../shell/place.ts';
import { useSay } from './saying.ts';
import { documentPath } from './spot.ts';
import { text } from './text.ts';

type Props = { document: DocumentDetail; version: VersionFacts };

/** A link to the version in force leads to whichever that is when it is followed. */
export function Tools({ document, version }: Props): React.ReactNode {
  const { place, address } = useHere();
  const host = useHost();
  const say = useSay();
  const copy = async (): Promise<void> => {
    const n = version.n === document.inForce ? undefined : version.n;
    const copied = await host.copyLink(documentPath(place.id, document, n), version.title);
    if (copied === 'shown') return;
    const isTrouble = copied === 'failed';
    say({ at: address.rest.join('/'), words: isTrouble ? text.notCopied : text.copied, isTrouble });
  };
  return (
    <>
      <Button onClick={() => void copy()}>{text.copy}</Button>
      <Button onClick={() => window.print()}>{text.print}</Button>
    </>
  );
}
