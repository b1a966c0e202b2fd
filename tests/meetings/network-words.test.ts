import { expect, it } from 'vitest';
import { aCall, reads } from './a-call.ts';
import { aMeeting, network, of } from './a-meeting.ts';

const meeting = aMeeting({
  kind: 'network-meeting',
  forumId: network.id,
  attendees: [of('hjo'), of('skovde')],
  name: 'Nätverksträff',
});

it('in the network says who calls there, and who answers', async () => {
  const { press } = await aCall({ ...network, seats: [], municipality: 'hjo' }, meeting);
  for (const verb of ['meeting.call-now', 'meeting.move-form', 'meeting.cancel'])
    expect(reads(await press('rehab', verb))).toContain('Det gör en koordinator');
  expect(reads(await press('rehab', 'meeting.answer', { answer: 'comes' }))).toContain(
    'I nätverket svarar varje kommuns sammankallande.',
  );
});

it('never says that a convener has cancelled what a coordinator did', async () => {
  const { press, settle, teams } = await aCall(network, meeting);
  await press('coordinator', 'meeting.cancel', { why: 'other' });
  await settle();
  const [told] = teams.sentTo('29:user-2');
  expect(told && reads(told.message.card)).toContain('Den som kallar har ställt in det.');
});
