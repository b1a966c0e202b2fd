// A server in a process of its own is killed in the middle of something; another instance takes over where it was.
import { Temporal } from 'temporal-polyfill';
import { afterEach, expect, it } from 'vitest';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { caseStory } from './case-story.ts';
import { startChild } from './child-instance.ts';
import { play } from './crash-points.ts';
import { createGround, type Ground } from './ground.ts';
import type { Only } from './proxy.ts';

let azurite: Azurite | undefined;
let ground: Ground | undefined;
afterEach(async () => {
  await ground?.close();
  await azurite?.stop();
});

/** That of the child, until the survivors need it to have gone on. */
const systemClockThatPasses = () => {
  let ahead = Temporal.Duration.from({ seconds: 0 });
  return {
    now: () => Temporal.Now.instant().add(ahead),
    pass: (duration: Temporal.DurationLike) => {
      ahead = ahead.add(duration);
    },
  };
};

const transaction: Only = ({ proxy, path }) => proxy === 'tables' && path.includes('$batch');
const toTeams =
  (method: string): Only =>
  (request) =>
    request.proxy === 'Teams' && request.method === method;
/** The first transaction after Teams has answered a post. */
const outcomeOfPost = (): Only => {
  let posted = false;
  return (request) => {
    const isNext = posted && transaction(request);
    posted ||= toTeams('POST')(request);
    return isNext;
  };
};

const raised = caseStory.acts.findIndex(({ step }) => step === 'raise');
const taken = caseStory.acts.findIndex(({ step }) => step === 'answer takes');

it.each<[string, number, 'before' | 'after', Only]>([
  ['before the case is in the tables', raised, 'before', transaction],
  ['when the case is in the tables and nobody has been told', raised, 'after', transaction],
  ['when the card is in the channel and nobody knows', raised, 'after', toTeams('POST')],
  ['when the card is in the channel and its id not in the tables', raised, 'before', outcomeOfPost()],
  ['when the card shows an answer and nobody knows', taken, 'after', toTeams('PUT')],
])(
  'killed %s',
  async (_when, at, when, only) => {
    azurite = await startAzurite();
    const clock = systemClockThatPasses();
    ground = await createGround({ storage: azurite, storagePrefix: '', clock, first: startChild });
    const { hurt } = await play(ground, caseStory, new Map([[at, { kind: 'die', n: 1, when, only }]]));
    expect(hurt).toEqual([at]);
  },
  90_000,
);
