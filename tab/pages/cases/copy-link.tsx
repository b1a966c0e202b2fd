// A link to a case, for a colleague: it opens for those who may see it, and tells nothing by itself.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useHost } from '../../host/host.ts';
import { text } from './text.ts';

type Props = { path: string; label: string };

export function CopyLink({ path, label }: Props): React.ReactNode {
  const host = useHost();
  const [said, say] = useState('');
  const copy = async (): Promise<void> => {
    const copied = await host.copyLink(path, label);
    if (copied !== 'shown') say(copied === 'copied' ? text.copied : text.notCopied);
  };
  return (
    <>
      <Button onClick={() => void copy()}>{text.copy}</Button>
      <span role="status">{said}</span>
    </>
  );
}
