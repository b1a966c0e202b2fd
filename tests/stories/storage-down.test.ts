import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createFaultProxy, createFaults, type FaultProxy } from '../faults/proxy.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { goodQuestion, openForm } from '../support/asking.ts';
import { connectionStringFor } from '../support/azurite.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

const faults = createFaults();
const goesDown = () => faults.plan({ kind: 'unavailable', n: 1, times: Number.POSITIVE_INFINITY });
const comesBack = () => faults.plan({ kind: 'pass' });

let stage: Stage;
let proxies: FaultProxy[] = [];
let sara: Player;
let form: ChatMessage;
beforeAll(async () => {
  const { tableUrl, queueUrl } = inject('azurite');
  proxies = await Promise.all([tableUrl, queueUrl].map((url) => createFaultProxy(url, { faults })));
  const [tables, queues] = proxies;
  if (!tables || !queues) throw new Error('no proxies');
  stage = await createStage({ connectionString: connectionStringFor({ tableUrl: tables.url, queueUrl: queues.url }) });
  sara = stage.person('Sara Nyberg');
  form = await openForm(sara);
});
afterAll(async () => {
  comesBack();
  await stage.close();
  await Promise.all(proxies.map((proxy) => proxy.close()));
});

const sentence = 'Just nu går det inte att spara';

describe('while storage is down', () => {
  it('the asker gets a sentence, and what was typed is still there when it is back', async () => {
    const then = sara.sees(form);
    goesDown();
    await sara.pressesOld(form, then, 'Fortsätt', goodQuestion);
    expect(sara.reads(form)).toContain(sentence);
    expect(sara.reads(form)).toContain('så följer det med när du trycker');
    comesBack();
    await sara.presses(form, 'Försök igen');
    expect(sara.reads(form)).toMatch(/är skickad till teamet/);
    expect(stage.channelCards()).toHaveLength(1);
  });

  it('a press on the card gets a sentence and loses nothing', async () => {
    const card = stage.caseCard();
    const elin = stage.person('Elin Sandström');
    const then = elin.sees(card);
    goesDown();
    await elin.presses(card, 'Vi tar det');
    expect(elin.reads(card)).toContain(sentence);
    expect(sara.reads(card)).toContain('Rehab: har inte svarat än.');
    comesBack();
    await elin.pressesOld(card, then, 'Vi tar det');
    expect(sara.reads(card)).toContain('Rehab: tar det.');
  });

  it('whoever writes gets a sentence too', async () => {
    goesDown();
    expect(sara.reads(await sara.says('mina ärenden'))).toContain('Just nu');
    comesBack();
    expect(sara.reads(await sara.says('mina ärenden'))).toContain('Någon tar det');
  });
});
