/** The note to the group that a question which nobody took offers. */
import type { NoteFlaw } from '../../deviations/actions.ts';
import { longestNote } from '../../deviations/deviation.ts';
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { inPersonalChat } from '../../platform/teams/personal-chat.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { explain } from '../../screening/text.ts';
import { barredFromNote, type NoteFailure, writeNote } from '../actions/note.ts';
import { onCase } from '../cards/buttons.ts';
import { noteCard, noteData } from '../cards/note-card.ts';
import { noteWords } from '../text/ends.ts';
import { sentences } from '../text.ts';
import { doubtfulWords, warnings } from './mending.ts';
import { presentCard, seenOf, withCase } from './presenting.ts';

const flawWords = (flaw: NoteFlaw): readonly string[] => {
  switch (flaw.kind) {
    case 'nothing-chosen':
      return [noteWords.chooseWhat];
    case 'too-long':
      return [noteWords.tooLong(longestNote)];
    case 'screened':
      return explain(flaw.screening);
  }
};

const barredWords: Readonly<Record<Exclude<NoteFailure['kind'], 'flawed'>, string>> = {
  'no-such-case': sentences.noSuchCase,
  'may-not-note': noteWords.mayNot,
  'somebody-takes-it': noteWords.notNeeded,
};

export const notingVerbs = {
  'case.note-form': verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored): Promise<Card> => {
      const barred = await barredFromNote(ports, identified, input.case);
      const above = (words: string, tone: 'good' | 'attention') =>
        notice(words, tone, presentCard(seenOf(ports, identified, stored, input), input));
      if (barred && barred.kind !== 'flawed') return above(barredWords[barred.kind], 'attention');
      const form = { card: noteCard(identified.forum, input.case), summary: noteWords.heading };
      // The card stays in sight: whoever writes may still be the one who takes it.
      const { place } = identified.forum;
      return inPersonalChat(ports, place, press, form, (went) => above(sentences.toPersonalChat[went], 'good'));
    }),
  ),

  'case.note': verb(noteData, (ports: Ports, press: Press, { forum, case: id, typed }) =>
    withCase(ports, press, { forum, case: id }, async (identified, stored) => {
      const written = await writeNote(ports, identified, id, typed);
      if (written.ok) {
        const { before, with: keeper } = written.value;
        const saved = keeper === 'group' ? noteWords.savedWithGroup : noteWords.savedWithTeam;
        const words = before ? noteWords.before : saved;
        if (press.where.kind === 'personal') return sentenceCard(words);
        // Where there was no personal chat to go to, the form has taken the place of the case's card.
        const on = { card: 'channel' } as const;
        return notice(words, 'good', presentCard(seenOf(ports, identified, stored, on), on));
      }
      const { failure } = written;
      const words = failure.kind === 'flawed' ? failure.flaws.flatMap(flawWords) : [barredWords[failure.kind]];
      const doubtful = failure.kind === 'flawed' ? doubtfulWords(failure.flaws) : [];
      return noteCard(identified.forum, id, typed, { below: warnings(words, noteWords.notSaved), doubtful });
    }),
  ),
};
