// What a person does in the page, as requests to the local Teams' server. All throw when the server is not reached.
import type { Install, Mood, PressButton, PressResult, SendMessage } from '../contract.ts';

export type Membership = { team: string; person: string };
export type ChannelName = { team: string; channel: string; name: string };

export const sendMessage = (message: SendMessage): Promise<void> => done('message', message);
export const setMood = (mood: Mood): Promise<void> => done('mood', mood);
export const install = (wanted: Install): Promise<void> => done('install', wanted);
export const join = (membership: Membership): Promise<void> => done('joined', membership);
export const leave = (membership: Membership): Promise<void> => done('left', membership);
export const renameChannel = (wanted: ChannelName): Promise<void> => done('channel-renamed', wanted);

/** A press that never reached the server has failed as well: Teams says the same in both cases. */
export async function press(button: PressButton): Promise<PressResult> {
  try {
    const answer = await post('press', button);
    return (await answer.json()) as PressResult;
  } catch (cause) {
    return { kind: 'failed', why: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Who the tab is told that it talks with. */
export async function tabToken(person: string): Promise<string> {
  const answer = await post('tab-token', { person });
  return ((await answer.json()) as { token: string }).token;
}

async function done(act: string, body: unknown): Promise<void> {
  await post(act, body);
}

async function post(act: string, body: unknown): Promise<Response> {
  const answer = await fetch(`/api/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(refusalIn(await answer.text()) ?? `${act}: ${answer.status}`);
  return answer;
}

/** The server says `{ why }` when Teams would not let a person do it. */
function refusalIn(body: string): string | undefined {
  try {
    const { why } = JSON.parse(body) as { why?: unknown };
    return typeof why === 'string' ? why : undefined;
  } catch {
    // Something else than our server answered.
    return undefined;
  }
}
