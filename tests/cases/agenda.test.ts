import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { agendaOrder } from '../../bot/cases/agenda.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import { isForMeeting } from '../../bot/cases/turn.ts';
import { aCase, answers, appoints, byAsker, having, now, seats, team } from './a-case.ts';

const { rehab, lovet } = seats;
const asked = { asked: [rehab, lovet] };
const called = (alias: string, request: CaseRequest) => ({
  forum: team,
  request: { ...request, alias },
  consent: undefined,
});
const at = (days: number) => Temporal.Instant.from(now).add({ hours: 24 * days });

const waiting = called('waits', having(aCase(asked, team, at(-1))));
const nextMeeting = called('asked for the meeting', aCase({ ...asked, urgency: 'next-meeting' }, team, at(-3)));
const put = called('put to the meeting', having(aCase(asked), answers(rehab, 'meeting')));
const putBefore = called('put before', having(aCase(asked, team, at(-2)), answers(rehab, 'meeting')));
const nobody = called('nobody', having(aCase(asked), answers(rehab, 'meeting'), answers(lovet, 'meeting')));
const nobodyBefore = called(
  'nobody before',
  having(aCase(asked, team, at(-5)), answers(rehab, 'meeting'), answers(lovet, 'meeting')),
);

it('a meeting begins with what nobody took, goes on with what was put to it, then by clock', () => {
  const all = [nextMeeting, waiting, put, nobody, putBefore, nobodyBefore];
  expect(agendaOrder(all).map(({ request }) => request.alias)).toEqual([
    'nobody before',
    'nobody',
    'put before',
    'put to the meeting',
    'waits',
    'asked for the meeting',
  ]);
  expect(agendaOrder(all.toReversed())).toEqual(agendaOrder(all));
});

it('what somebody holds is on the agenda only as long as it was put there', () => {
  const held = having(aCase(asked), answers(rehab, 'takes'), appoints(byAsker, rehab));
  expect([isForMeeting(held), isForMeeting(put.request), isForMeeting(nextMeeting.request)]).toEqual([
    false,
    true,
    true,
  ]);
});
