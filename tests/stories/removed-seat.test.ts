import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, askWithConsent } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
let both: ChatMessage;
let alone: ChatMessage;
let withConsent: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  both = await askConsultation(stage, { asked: 'rehab,bvc' });
  alone = await askConsultation(stage, { asked: 'rehab' }, 'Amina Yusuf');
  withConsent = await askWithConsent(stage);
  await stage.person('Elin Sandström').presses(withConsent, 'Vi kan bidra');
  // Asked with consent too, where rehab has said nothing.
  await askWithConsent(stage);
});
afterAll(() => stage.close());

describe('a seat that is removed while it is asked', () => {
  it('goes out of the questions that wait for it, in the same breath', async () => {
    const henrik = stage.person('Henrik Åberg');
    const settings = await henrik.says('teamet');
    await henrik.presses(settings, 'Ta bort en plats');
    await henrik.presses(settings, 'Fortsätt', { seat: 'rehab' });
    await henrik.presses(settings, 'Ta bort platsen');
    expect(henrik.reads(settings)).toContain('borttagen');
    const gunilla = stage.person('Gunilla Frisk');
    expect(gunilla.reads(both)).toContain('till BVC.');
    expect(gunilla.reads(both)).not.toMatch(/rehab|finns inte kvar/i);
  });

  it('falls out of the consent that named it, so that one of the same name is not let in by it', () => {
    const words = stage.person('Gunilla Frisk').reads(stage.threadCard());
    expect(words).toContain('Ändrat');
    expect(words).toContain('elevhälsan och vårdcentralen Kvarnbäcken');
    expect(words).not.toMatch(/rehab/i);
  });

  it('has its holders told, once, of what they took part in: they may have talked', () => {
    const [word, ...more] = toldTo(stage, 'Elin Sandström', 'Platsen är borttagen ur teamet');
    expect(more).toEqual([]);
    const elin = stage.person('Elin Sandström');
    const code = /[A-ZÅÄÖ][a-zåäö]+ \d\d/.exec(elin.reads(withConsent))?.[0] ?? expect.fail('no code');
    const words = word ? elin.reads(word) : '';
    expect(words).toContain(`samtycket för ${code} gäller inte er längre`);
    expect(words).toContain('Prata inte vidare om barnet med stöd av samtycket.');
    expect(toldTo(stage, 'Henrik Åberg', 'Platsen är borttagen ur teamet')).toEqual([]);
  });

  it('leaves nobody between the chairs: the asker is told, and the card says so', async () => {
    expect(stage.person('Gunilla Frisk').reads(alone)).toContain('Ingen har tagit frågan');
    const [word, ...more] = toldTo(stage, 'Amina Yusuf', 'Ingen har tagit');
    expect(more).toEqual([]);
    expect(word && stage.person('Amina Yusuf').reads(word)).toContain('tas upp först på teamets nästa möte');
    expect(toldTo(stage, 'Sara Nyberg', 'Ingen har tagit')).toEqual([]);
  });

  it('is reminded of nothing any more, and the others are', async () => {
    await stage.untilMorning('2026-11-26');
    await stage.untilMorning('2026-11-27');
    expect(toldTo(stage, 'Elin Sandström', 'svar från er')).toEqual([]);
    expect(toldTo(stage, 'Gunilla Frisk', 'svar från er')).toHaveLength(2);
  });
});
