/** A point for the agenda. Stands in the writer's own view alone: a shared card that is renewed wipes what is typed. */
import { z } from 'zod';
import { type Forum, takesUpCases } from '../../forums/forum.ts';
import { type Card, card, type Element, execute, heading, plain, text } from '../../platform/cards/card.ts';
import { notNames, notNamesFields, notNamesFrom } from '../../platform/cards/inputs.ts';
import { longest } from '../longest.ts';
import type { Meeting } from '../meeting.ts';
import { agendaTitles, pointWords } from '../text/agenda.ts';
import { agendaVerbNames, onward } from './agenda-buttons.ts';
import { meetingData, onMeeting } from './buttons.ts';

/** Lenient: what is too long is told in words, and kept. */
export const pointData = onMeeting
  .extend({ text: z.string().max(20_000).default(''), ...notNamesFields })
  .transform(({ forum, meeting, text: typed, ...said }) => ({
    forum,
    meeting,
    typed: { text: typed, notNames: notNamesFrom(said) },
  }));

export type TypedForm = z.output<typeof pointData>['typed'];

export type FormExtras = { readonly below?: readonly Element[]; readonly doubtful?: readonly string[] };

export const pointForm = (
  forum: Forum,
  meeting: Meeting,
  typed: TypedForm = { text: '', notNames: [] },
  { below = [], doubtful = [] }: FormExtras = {},
): Card => {
  const names = notNames(typed.notNames, doubtful);
  return card(
    [
      heading(pointWords.heading(plain(meeting.name))),
      text(takesUpCases(forum) ? pointWords.about : pointWords.aboutElsewhere),
      {
        type: 'Input.Text',
        id: 'text',
        label: pointWords.label,
        isMultiline: true,
        maxLength: longest.point,
        value: typed.text,
      },
      ...below,
      ...names.toggle,
    ],
    [
      execute(
        agendaTitles.save,
        agendaVerbNames.addPoint,
        { ...meetingData({ meeting }), ...names.data },
        { style: 'positive' },
      ),
      onward(meeting, agendaTitles.toAgenda, agendaVerbNames.show),
    ],
  );
};
