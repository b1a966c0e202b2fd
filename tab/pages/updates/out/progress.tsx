// How it goes out, as it goes: a sentence and a bar, and those that need somebody to look.
import { useEffect, useState } from 'react';
import type { UpdateProgress } from '../../../../bot/updates/contract/progress.ts';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { useRefresh } from '../../../data/query.ts';
import { Loading, Trouble } from '../../../parts/states.tsx';
import { updateApi } from '../reading.ts';
import { Bar } from './bar.tsx';
import { useProgress } from './following.ts';
import { Looks } from './looks.tsx';
import { text } from './text.ts';

export function Progress({ view: { id, may, state, version } }: { view: UpdateView }): React.ReactNode {
  const { progress, isLost, wasLost, failure, again } = useProgress(id, version);
  const refresh = useRefresh();
  const isSettled = progress?.isSettled === true;
  // Of what is ended nothing is sent again, though somebody may still say whether it shows: then each row tells.
  const mayLook = may.resend || state === 'stopped' || state === 'recalled';

  useEffect(() => {
    // What has been said of it elsewhere on the page is of before.
    if (isSettled) void refresh(updateApi(id));
  }, [isSettled, id, refresh]);

  return (
    <section className="update-part" aria-labelledby="update-progress">
      <h2 id="update-progress">{isSettled || state !== 'sending' ? text.progressOut : text.progress}</h2>
      {progress ? <Told progress={progress} /> : !isLost && !failure && <Loading />}
      {failure && <Trouble failure={failure} onRetry={again} />}
      <p role="status" className={isLost ? 'update-lost' : 'unseen'}>
        {isLost ? text.lost : wasLost ? text.back : ''}
      </p>
      {progress && <Looks id={id} progress={progress} may={mayLook} onDone={again} />}
    </section>
  );
}

/** Milliseconds between two sentences that are read aloud. */
const breath = 4_000;

function Told({ progress }: { progress: UpdateProgress }): React.ReactNode {
  const aloud = useAtTimes(progress.words, progress.isSettled);
  return (
    <>
      <p className="update-count">{progress.words}</p>
      <p role="status" className="unseen">
        {aloud}
      </p>
      <Bar progress={progress} />
    </>
  );
}

/** What is said, though not more often than one can listen to; the last word at once. */
function useAtTimes(words: string, isLast: boolean): string {
  const [said, say] = useState({ words, at: 0 });
  useEffect(() => {
    if (said.words === words) return;
    const wait = isLast ? 0 : Math.max(0, said.at + breath - Date.now());
    const later = setTimeout(() => say({ words, at: Date.now() }), wait);
    return () => clearTimeout(later);
  }, [words, isLast, said]);
  return said.words;
}
