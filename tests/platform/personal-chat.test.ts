import { expect, it } from 'vitest';
import { inPersonalChat } from '../../bot/platform/teams/personal-chat.ts';
import type { Outcome, Press, Where } from '../../bot/platform/teams/port.ts';
import { sentenceCard } from '../../bot/platform/teams/text.ts';
import { FakeTeams } from '../support/fake-teams.ts';

const place = { tenantId: 't', teamId: '19:team', channelId: '19:channel', serviceUrl: 'http://127.0.0.1' };
const inChannel: Where = { kind: 'channel', place };
const inPerson: Where = { kind: 'personal', conversationId: 'a:1', serviceUrl: place.serviceUrl, tenantId: 't' };
const press = (where: Where): Press => ({
  kind: 'press',
  verb: 'form',
  data: {},
  from: { userId: '29:1', name: 'Eva Dahl' },
  where,
});

const form = { card: sentenceCard('Formuläret'), summary: 'Ett formulär' };
const told = (went: 'there' | 'look') => sentenceCard(went);

const moved = async (where: Where, outcome?: Outcome, more: { posted?: typeof form.card } = {}) => {
  const teams = new FakeTeams();
  if (outcome) teams.nextEndIn(outcome);
  const answer = await inPersonalChat({ teams }, place, press(where), { ...form, ...more }, told);
  return { answer, sent: teams.posted.map(({ to, message }) => [to, message.card]) };
};

it('a form that is asked for in a channel is written to the person, who is told where it is', async () => {
  expect(await moved(inChannel)).toEqual({ answer: told('there'), sent: [['29:1', form.card]] });
  const posted = sentenceCard('Ett tomt formulär');
  expect((await moved(inChannel, undefined, { posted })).sent).toEqual([['29:1', posted]]);
});

it('where nobody knows whether it arrived the person is told to look', async () => {
  expect((await moved(inChannel, { kind: 'uncertain' })).answer).toEqual(told('look'));
  expect((await moved(inChannel, { kind: 'throttled', retryAfterMs: 1000 })).answer).toEqual(told('look'));
});

it('it is the answer itself in the personal chat, and where no such chat can be had', async () => {
  expect(await moved(inPerson)).toEqual({ answer: form.card, sent: [] });
  const refused = { kind: 'refused', status: 403, code: 'BotNotInConversationRoster' } as const;
  expect(await moved(inChannel, refused)).toEqual({ answer: form.card, sent: [] });
  const teams = new FakeTeams();
  expect(await inPersonalChat({ teams }, undefined, press(inChannel), form, told)).toEqual(form.card);
});
