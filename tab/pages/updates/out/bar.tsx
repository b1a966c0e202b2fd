// How many are where, as a bar and in words. The bar is told as one figure: how many have got it.
import type { DeliveryState, UpdateProgress } from '../../../../bot/updates/contract/progress.ts';
import { text } from './text.ts';

/** In the order that one reads the bar. */
const order = [
  'delivered',
  'seen',
  'sending',
  'queued',
  'waiting',
  'uncertain',
  'failed',
  'held-back',
] as const satisfies readonly DeliveryState[];

export function Bar({ progress: { counts, total, words } }: { progress: UpdateProgress }): React.ReactNode {
  const arrived = (counts.delivered ?? 0) + (counts.seen ?? 0);
  const there = order.filter((state) => (counts[state] ?? 0) > 0);
  // Of one alone the words say all.
  if (total < 2) return null;
  return (
    <>
      <div
        className="update-bar"
        role="progressbar"
        aria-label={text.counts.delivered}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={arrived}
        aria-valuetext={words}
      >
        {there.map((state) => (
          <span key={state} data-state={state} style={{ flexGrow: counts[state] ?? 0 }} />
        ))}
      </div>
      <ul className="update-key">
        {there.map((state) => (
          <li key={state}>
            <span className="update-swatch" data-state={state} aria-hidden />
            {text.counts[state]}: {counts[state]}
          </li>
        ))}
      </ul>
    </>
  );
}
