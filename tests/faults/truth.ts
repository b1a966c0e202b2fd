/** What must hold after every run, whatever was lost: read from the tables and from what people see, not from us. */
import { expect } from 'vitest';
import { z } from 'zod';
import { roundJob } from '../../bot/cases/actions/round.ts';
import type { CardName } from '../../bot/cases/card-name.ts';
import { channelCard } from '../../bot/cases/cards/channel-card.ts';
import { confirmationCard } from '../../bot/cases/cards/confirmation-card.ts';
import { mentionsOf } from '../../bot/cases/cards/naming.ts';
import { type CaseRequest, caseRequest } from '../../bot/cases/case-request.ts';
import { consentRecord, holdsOn } from '../../bot/cases/consent.ts';
import { forumById } from '../../bot/forums/actions.ts';
import { roundJob as meetingRoundJob } from '../../bot/meetings/actions/telling/round.ts';
import type { Delivery } from '../../bot/platform/delivery/delivery.ts';
import { isOpen, type OwedRow, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { Row } from '../../bot/platform/tables/port.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import type { World } from '../../bot/world.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { personId } from '../sample/people.ts';
import { wordsOf } from '../support/seen-card.ts';
import { teamChannel } from '../support/stage.ts';
import { asker } from './case-story.ts';
import { type Run, team } from './ground.ts';

const rowsOf = (world: World): Promise<readonly Row[]> => world.ports.tables.list('forums', team, '');

/** The round is always owed, for its next hour; only one that somebody died in the middle of is left to be done. */
const isAsAlways = ({ job, is }: OwedRow): boolean =>
  (job === roundJob || job === meetingRoundJob) && is.phase === 'waiting';

/** Keys of owed rows that somebody still has to do something about. */
export const openlyOwed = async (world: World): Promise<readonly string[]> =>
  (await rowsOf(world)).flatMap(({ key, body }) => {
    const { data } = owedRow.safeParse(key.startsWith('owed|') ? body : undefined);
    return data && isOpen(data) && !isAsAlways(data) ? [key] : [];
  });

const isCaseRow = ({ key }: Row) => /^case\|[^|]+$/.test(key);

export const theCase = async (world: World): Promise<CaseRequest | undefined> => {
  const found = (await rowsOf(world)).filter(isCaseRow);
  expect(found.length, 'cases').toBeLessThanOrEqual(1);
  return found[0] && caseRequest.parse(found[0].body);
};

const stepRow = z.object({ step: z.string(), detail: z.string().optional() });

const stepsIn = (rows: readonly Row[]): readonly string[] =>
  rows
    .filter(({ key }) => /^case\|[^|]+\|step\|/.test(key))
    .map(({ body }) => {
      const { step, detail } = stepRow.parse(body);
      return detail ? `${step} ${detail}` : step;
    });

const botCards = (messages: readonly ChatMessage[], run: Run) =>
  messages.filter((message) => message.from.kind === 'bot' && message.card && run.isOurs(message));

/** The cards of the case in the channel: the one that begins the thread, and what stands in threads. */
export const cardsInChannel = (run: Run): Readonly<Record<CardName, readonly ChatMessage[]>> => {
  const cards = botCards(run.teams.channelMessages(teamChannel), run);
  return {
    channel: cards.filter(({ id, thread }) => id === thread),
    confirmation: cards.filter(({ id, thread }) => id !== thread),
  };
};

/** Questions to the asker whether a card shows, newest last. */
export const questionsToAsker = (run: Run): readonly ChatMessage[] =>
  botCards(run.teams.personalMessages(personId(asker)), run).filter(({ card }) =>
    /syns kortet\?|syns inte i kanalen/.test(wordsOf({ card })),
  );

const bare = (card: unknown): unknown => {
  const { msteams: _, ...rest } = JSON.parse(JSON.stringify(card));
  return rest;
};

/** Every accepted step is there once, in order. */
export const expectSteps = async (world: World, steps: readonly string[]): Promise<void> => {
  const rows = await rowsOf(world);
  expect(stepsIn(rows), 'steps').toEqual(steps);
  const count = (prefix: string) => rows.filter(({ key }) => key.startsWith(prefix)).length;
  const one = steps.length > 0 ? 1 : 0;
  const closed = steps.some((step) => /^(close|withdraw)/.test(step)) ? 1 : 0;
  const listed = { open: count('open|'), closed: count('closed|') };
  expect({ cases: rows.filter(isCaseRow).length, aliases: count('alias|'), ...listed }).toEqual({
    cases: one,
    aliases: one,
    open: one - closed,
    closed,
  });
  const request = await theCase(world);
  expect(request?.steps ?? -1, 'steps counted').toBe(steps.length - 1);
};

/** The channel shows what the tables say, once, or the asker has been asked. */
export const expectChannel = async (run: Run, world: World): Promise<void> => {
  expect(await openlyOwed(world), 'owed').toEqual([]);
  const request = await theCase(world);
  const cards = cardsInChannel(run);
  if (!request) {
    expect(cards, 'cards without a case').toEqual({ channel: [], confirmation: [] });
    return;
  }
  const forum = await forumById(world.ports, team);
  if (!forum) throw new Error('the forum is gone');
  const consentRow = await world.ports.tables.get('forums', team, `case|${request.id}|consent`);
  const today = dayOf(run.clock.now());
  const consent = consentRow && holdsOn(consentRecord.parse(consentRow.body), today);
  const seen = { forum, request, consent, today };
  const names = mentionsOf(forum, request.question.asked).map(({ name }) => name);
  const onCase = { ...seen, card: 'channel' } as const;
  const may: Record<CardName, readonly unknown[]> = {
    channel: [channelCard(onCase), channelCard(onCase, names)].map(bare),
    confirmation: [bare(confirmationCard({ ...seen, card: 'confirmation' }))],
  };
  const asked = questionsToAsker(run);
  const check = (which: CardName, delivery: Delivery) => {
    const posted = cards[which];
    expect(posted.length, `${which} cards`).toBeLessThanOrEqual(1);
    if (delivery.activityId === undefined) {
      expect(['uncertain', 'seen', 'failed'], `${which} without an id`).toContain(delivery.post);
      expect(asked.length, `the asker was asked about the ${which} card`).toBeGreaterThan(0);
      return;
    }
    expect(posted.map(({ id }) => id)).toEqual([delivery.activityId]);
    expect(delivery.shown, `${which} shown`).toBe(delivery.wanted);
    expect(may[which], `the ${which} card shows what the tables say`).toContainEqual(bare(posted[0]?.card));
  };
  check('channel', request.channelCard);
  if (request.confirmation && request.channelCard.activityId) check('confirmation', request.confirmation);
  const posts = request.channelCard.posts + (request.confirmation?.posts ?? 0);
  expect(asked.length, 'questions to the asker').toBeLessThanOrEqual(posts);
};
