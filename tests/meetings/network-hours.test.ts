import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactList } from '../../bot/contacts/contract.ts';
import { consultationHours, meetingView } from '../../bot/meetings/contract/list.ts';
import { seriesList } from '../../bot/meetings/contract/series.ts';
import { isHourOf } from '../../tab/pages/contacts/hour-of.ts';
import { createStage, type Stage } from '../support/stage.ts';

const path = '/api/forums/skaraborg-network/series';
const typed = {
  kind: 'consultation-hour',
  name: 'Konsultationstid BUP',
  start: '9.00',
  end: '10.00',
  rhythm: { kind: 'dates', dates: ['2026-11-25'] },
};

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());
const asks = (who: string, at: string, asking = {}) => stage.person(who).asks(at, asking);
const annika = 'Annika Falkenström';

describe('a consultation hour of the network', () => {
  it('can be a party’s of the region, where meetings are municipalities’', async () => {
    const { attendees, owners } = seriesList.parse((await asks(annika, path)).body);
    expect(attendees).toContainEqual({ id: 'mariestad', name: 'Mariestad' });
    expect(owners).toContainEqual({ id: 'bup', name: 'BUP' });
    expect(owners).toContainEqual({ id: 'elevhalsa', name: 'elevhälsan' });
  });

  it.each([
    ['nobody', [], 'Välj vems tid det är.'],
    ['a municipality', ['mariestad'], 'Någon av dem finns inte längre'],
  ])('is not of %s', async (_who, attendees, words) => {
    const body = { ...typed, attendees };
    const { status, body: answer } = await asks(annika, `${path}/preview`, { method: 'POST', body });
    expect([status, answer.error.fields.attendees]).toEqual([422, expect.stringContaining(words)]);
  });

  it('shows whose it is, on their row in every municipality', async () => {
    const body = { ...typed, attendees: ['bup'], id: randomUUID() };
    expect((await asks(annika, path, { method: 'POST', body })).status).toBe(201);
    const { hours } = consultationHours.parse((await asks('Elin Sandström', '/api/consultation-hours')).body);
    expect(hours).toMatchObject([{ name: 'Konsultationstid BUP', of: [{ id: 'bup', name: 'BUP' }] }]);
    const area = 'municipality:skaraborg:mariestad';
    const { rows } = contactList.parse((await asks('Elin Sandström', `/api/areas/${area}/contacts`)).body);
    const parties = rows.filter((row) => hours.some((hour) => isHourOf(hour, row, undefined)));
    expect([...new Set(parties.map(({ organization }) => organization.party))]).toEqual(['bup']);
  });

  it('tells on its own page whose it is', async () => {
    const [hour] = consultationHours.parse((await asks(annika, '/api/consultation-hours')).body).hours;
    const { body } = await asks(annika, `/api/forums/skaraborg-network/meetings/${hour?.id}`);
    expect(meetingView.parse(body).attendance.silent).toEqual(['BUP']);
  });
});
