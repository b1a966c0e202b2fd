// When the figures are from, and a way to read them again when they are old.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMinute } from '../../parts/minute.ts';
import { text } from './text.ts';

/** Milliseconds. A municipality where nothing has changed is written anew each half day, in an hourly round. */
const old = 14 * 60 * 60_000;

type Props = { at: string; words: string; onRead: () => Promise<unknown> };

export function AsOf({ at, words, onRead }: Props): React.ReactNode {
  const now = useMinute();
  const [reading, setReading] = useState<'no' | 'now' | 'done'>('no');
  const isOld = now.getTime() - Date.parse(at) > old;
  return (
    <div className="overview-age">
      <p>
        {text.asOf(words)} {isOld && text.old}
      </p>
      {isOld && (
        <Button
          disabledFocusable={reading === 'now'}
          onClick={async () => {
            setReading('now');
            await onRead();
            setReading('done');
          }}
        >
          {reading === 'now' ? text.reading : text.readAgain}
        </Button>
      )}
      <p role="status" className="unseen">
        {reading === 'done' && text.readNow}
      </p>
    </div>
  );
}
