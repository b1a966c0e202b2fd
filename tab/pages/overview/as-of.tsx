// When the figures are from, and a way to have them again: of one municipality at any time, of all when they are old.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useMinute } from '../../parts/minute.ts';
import { text } from './text.ts';

/** Milliseconds. A municipality where nothing has changed is written anew each half day, in an hourly round. */
const old = 14 * 60 * 60_000;

type Props = {
  at: string;
  words: string;
  /** Counted as it was read: so is one municipality, and it is counted anew whenever it is asked for. */
  isLive?: boolean;
  onRead: () => Promise<unknown>;
};

export function AsOf({ at, words, isLive = false, onRead }: Props): React.ReactNode {
  const now = useMinute();
  const [reading, setReading] = useState<'no' | 'now' | 'done'>('no');
  const isOld = !isLive && now.getTime() - Date.parse(at) > old;
  return (
    <div className="overview-age">
      <p>
        {isLive ? text.live(words) : text.asOf(words)} {isOld && text.old}
      </p>
      {(isLive || isOld) && (
        <Button
          disabledFocusable={reading === 'now'}
          onClick={async () => {
            setReading('now');
            await onRead();
            setReading('done');
          }}
        >
          {reading === 'now' ? text.reading : isLive ? text.countAgain : text.readAgain}
        </Button>
      )}
      <p role="status" className="unseen">
        {reading === 'done' && (isLive ? text.countedNow : text.readNow)}
      </p>
    </div>
  );
}
