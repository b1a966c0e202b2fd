/** The fortnightly letter; one that comes late waits for the morning. */
import { forumId } from '../../forums/forum.ts';
import { bytesOf, mostBytes } from '../../platform/cards/size.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { mayWake, nextMorning } from '../../platform/time/waking.ts';
import { deskJobs } from '../actions/desk-owed.ts';
import { sendLetter } from '../actions/letter.ts';
import { linksOf } from '../actions/links.ts';
import type { Respondent } from '../answers/answer.ts';
import { largestCard } from '../cards/largest-card.ts';
import { newUpdateDelivery } from '../delivery/update-delivery.ts';
import { nextLetter } from '../letter/letter.ts';
import { regionOfDesk } from '../store.ts';
import { letterWords } from '../text/letter.ts';
import type { Update } from '../update.ts';

/** More than sit in any forum, with names as long as units have. */
const manyRespondents: readonly Respondent[] = Array.from({ length: 40 }, (_, n) => ({
  id: `seat-${n}`,
  name: 'vårdcentralen med ett ganska långt namn',
}));

/** Characters of 200,000, which a row holds: each item has its own forums, and the letter has all of them. */
const mostOfARow = 150_000;

const fitsOneCard =
  (ports: Ports, regionName: string) =>
  (update: Update): boolean => {
    const to = newUpdateDelivery({ forum: forumId.parse('x'), name: '', kind: 'group' });
    const shown = {
      update,
      to: { ...to, respondents: [...manyRespondents] },
      regionName,
      links: linksOf(ports, update, { id: to.forum }),
      now: ports.clock.now(),
    };
    return JSON.stringify(update).length <= mostOfARow && bytesOf(largestCard(shown)) <= mostBytes;
  };

const letter: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, _owed, { partition }) {
    const now = ports.clock.now();
    if (!mayWake(now)) return { kind: 'wait', due: nextMorning(now) };
    const { region } = ports.regions.of(regionOfDesk(partition));
    await sendLetter(ports, region.id, { words: letterWords, fits: fitsOneCard(ports, region.name) });
    return { kind: 'next', due: nextLetter(ports.clock.now()) };
  },
};

export const letterJobs = { [deskJobs.letter]: letter } satisfies Readonly<Record<string, Job<Ports>>>;
