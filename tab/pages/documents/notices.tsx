// What one must know before reading on: that this is not what is in force, that something new is on its way.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { DocumentDetail, VersionFacts } from '../../../bot/documents/contract.ts';
import { date } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { documentPath } from './spot.ts';
import { text } from './text.ts';
import { standing } from './words.ts';

type Props = { document: DocumentDetail; version: VersionFacts };

export function Notices({ document, version }: Props): React.ReactNode {
  const { place } = useHere();
  const { versions, inForce, mayRead, isExample } = document;
  const to = (n?: number): string => documentPath(place.id, document, n);
  const isShown = version.n === inForce;
  const coming = versions.find(({ state }) => state === 'coming');
  const draft = versions.find(({ state }) => state === 'draft');
  return (
    <div className="document-notices">
      {version.state === 'draft' && <Notice words={text.draftNotice} />}
      {!isShown && version.state !== 'draft' && <Notice words={text.notInForce(standing(version))} isWarning />}
      {!isShown && inForce !== undefined && (
        <Notice words={text.older} link={{ href: to(), words: text.readInForce }} />
      )}
      {isShown && mayRead && <Notice words={text.mustRead} />}
      {coming?.validFrom !== undefined && coming.n !== version.n && (
        <Notice words={text.newer(date(coming.validFrom))} link={{ href: to(coming.n), words: text.readNewer }} />
      )}
      {draft && draft.n !== version.n && (
        <Notice words={text.draftWaits} link={{ href: to(draft.n), words: text.readDraft }} />
      )}
      {isShown && isExample && document.mayPublish && <Notice words={text.isShared} />}
    </div>
  );
}

type NoticeProps = { words: string; isWarning?: boolean; link?: { href: string; words: string } };

function Notice({ words, isWarning = false, link }: NoticeProps): React.ReactNode {
  return (
    <MessageBar intent={isWarning ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>
        {words} {link && <Link href={link.href}>{link.words}</Link>}
      </MessageBarBody>
    </MessageBar>
  );
}
