import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Press } from '../../bot/platform/teams/port.ts';
import { sentenceCard } from '../../bot/platform/teams/text.ts';
import { answerPress, type VerbTable, verb } from '../../bot/platform/teams/verbs.ts';

type Ports = { readonly greeting: string };

const table: VerbTable<Ports, 'case.take'> = {
  'case.take': verb(z.object({ case: z.string() }), async (ports: Ports, press, input) =>
    sentenceCard(`${ports.greeting} ${press.from.name}: ${input.case}`),
  ),
};

const press = (name: string, data: unknown): Press => ({
  kind: 'press',
  verb: name,
  data,
  from: { userId: '29:anna', name: 'Anna' },
  where: { kind: 'personal', conversationId: 'a:1', serviceUrl: 'http://127.0.0.1/', tenantId: 't' },
});

const answered = async (name: string, data: unknown) =>
  JSON.stringify(await answerPress(table, { greeting: 'Hej' }, press(name, data)));

describe('a press', () => {
  it('reaches its verb with its data read', async () => {
    expect(await answered('case.take', { case: 'c1' })).toContain('Hej Anna: c1');
  });

  it.each(['case.gone', 'toString', '__proto__', ''])(
    'on a button of another day gets a sentence: %j',
    async (name) => {
      expect(await answered(name, {})).toContain('Knappen är från en äldre version');
    },
  );

  it.each([undefined, null, 'c1', {}, { case: 7 }])(
    'with data that cannot be read gets a sentence: %j',
    async (data) => {
      expect(await answered('case.take', data)).toContain('Det du fyllde i gick inte att läsa');
    },
  );
});
