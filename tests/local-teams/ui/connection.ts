// The line to the local Teams' server: state once, then changes; starts over by itself when the line breaks.
import type { Change, State } from '../contract.ts';
import type { KnownEvent } from './state.ts';

const RETRY_MS = 1_500;

/** Tells `say` what comes until the returned function is called. */
export function connect(say: (event: KnownEvent) => void): () => void {
  let events: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const lost = (): void => {
    events?.close();
    if (stopped) return;
    say({ kind: 'contact-lost' });
    timer = setTimeout(open, RETRY_MS);
  };

  const open = (): void => {
    // Changes that come while the state is on its way are kept and laid on top; each carries a whole row, so a
    // change that the state already holds does no harm.
    let early: Change[] | undefined = [];
    const line = new EventSource('/api/events');
    events = line;
    line.addEventListener('change', ({ data }: MessageEvent<string>) => {
      // Our own server on loopback, by the contract both sides share.
      const change = JSON.parse(data) as Change;
      if (early) early.push(change);
      else say({ kind: 'changed', change });
    });
    line.addEventListener('error', lost);
    line.addEventListener('open', () => {
      fetchState().then(
        (state) => {
          if (stopped || events !== line) return;
          say({ kind: 'loaded', state });
          for (const change of early ?? []) say({ kind: 'changed', change });
          early = undefined;
        },
        () => events === line && lost(),
      );
    });
  };

  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    events?.close();
  };
}

async function fetchState(): Promise<State> {
  const answer = await fetch('/api/state', { cache: 'no-store' });
  if (!answer.ok) throw new Error(`state: ${answer.status}`);
  return (await answer.json()) as State;
}
