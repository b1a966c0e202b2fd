// One answer of server-sent events, from its first byte to its last.
import { createParser } from 'eventsource-parser';

/** To the end of the stream, or until `take` wants no more. `silence`: ms without a word or a beat; then it is broken. */
export async function readStream(
  response: Response,
  signal: AbortSignal,
  silence: number,
  take: (data: unknown) => boolean,
): Promise<'ended' | 'broken'> {
  const reader = response.body?.getReader();
  if (!reader) return 'ended';
  const stop = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener('abort', stop);
  let isSilent = false;
  let wantsMore = true;
  const giveUp = (): void => {
    isSilent = true;
    stop();
  };
  const parser = createParser({
    onEvent: ({ data }) => {
      wantsMore &&= take(jsonIn(data));
    },
  });
  const decoder = new TextDecoder();
  let timer = setTimeout(giveUp, silence);
  try {
    while (wantsMore && !signal.aborted) {
      const { done, value } = await reader.read();
      clearTimeout(timer);
      if (done) break;
      timer = setTimeout(giveUp, silence);
      parser.feed(decoder.decode(value, { stream: true }));
    }
    return isSilent ? 'broken' : 'ended';
  } catch {
    // The network, in the midst of it.
    return 'broken';
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    stop();
  }
}

function jsonIn(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
