/** A draft that is given up: asked about first, and then the form is empty. */
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { keptDraft, saveDraft } from '../actions/draft.ts';
import { startOverCard, startOverData } from '../cards/draft-cards.ts';
import { sentences } from '../text.ts';
import { beginning, emptyForm } from './beginning.ts';
import { withForum } from './presenting.ts';

export const startingOverVerbs = {
  'case.start-over-form': verb(startOverData, (ports: Ports, press: Press, { forum, draft }) =>
    withForum(ports, press, forum, async (identified) => startOverCard(identified.forum, { id: draft })),
  ),

  'case.start-over': verb(startOverData, (ports: Ports, press: Press, { forum, draft: id }) =>
    withForum(ports, press, forum, async (identified) => {
      const kept = await keptDraft(ports, identified);
      if (kept?.id === id) {
        const emptied = await saveDraft(ports, identified, emptyForm(ports, kept.askerSeat));
        if (!emptied.ok) return sentenceCard(sentences.mayNotAsk);
      }
      return beginning(ports, identified, undefined);
    }),
  ),
};
