/** Brings an activity to the bot, signed, and says what came back. Never tries twice: that is for whoever sends. */
import type { Activity } from './activities.ts';
import type { Issuer } from './issuer.ts';
import type { World } from './world.ts';

/** `no-answer`: the time was up. `unreachable`: refused, or broken off before an answer. */
export type Delivery =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'unreachable'; readonly why: string };

export type Courier = (activity: Activity, note?: string) => Promise<Delivery>;

const parse = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

export const createCourier =
  (world: World, issuer: Issuer, bot: { readonly endpoint: () => string; readonly timeoutMs: number }): Courier =>
  async (activity, note) => {
    const started = performance.now();
    const endpoint = bot.endpoint();
    const attempt = async (): Promise<Delivery> => {
      try {
        const response = await fetch(endpoint, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Authorization: `Bearer ${await issuer.activityToken(activity.serviceUrl)}`,
          },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(bot.timeoutMs),
        });
        return { kind: 'answered', status: response.status, body: parse(await response.text()) };
      } catch (error) {
        if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'no-answer' };
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        return { kind: 'unreachable', why: cause instanceof Error ? cause.message : String(cause) };
      }
    };
    const delivery = await attempt();
    const notes = [note, delivery.kind === 'unreachable' ? delivery.why : undefined].filter((one) => one !== undefined);
    world.log({
      id: `b${world.nextId()}`,
      at: world.now(),
      direction: 'to-bot',
      method: 'POST',
      path: new URL(endpoint).pathname,
      status: delivery.kind === 'answered' ? delivery.status : 'no answer',
      ms: Math.round(performance.now() - started),
      body: activity,
      ...(delivery.kind === 'answered' && delivery.body !== undefined ? { answer: delivery.body } : {}),
      ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    });
    return delivery;
  };
