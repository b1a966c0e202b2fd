/** Minutes to write in: who was there, and a few rows for what was decided. In the writer's own view alone. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import { dayInput, notNames, notNamesFields, notNamesFrom, oneOfMany, severalOf } from '../../platform/cards/inputs.ts';
import type { Attendee } from '../attendee.ts';
import { attendeeId } from '../attendee-id.ts';
import { longest, most } from '../longest.ts';
import type { Meeting } from '../meeting.ts';
import type { Decision, TypedDecision, TypedMinutes } from '../minutes/minutes.ts';
import { minutesTitles, minutesWords as words } from '../text/minutes.ts';
import { agendaVerbNames, onward } from './agenda-buttons.ts';
import { meetingData, onMeeting } from './buttons.ts';

import type { FormExtras } from './points-form.ts';
import { whenOf } from './when.ts';

/** As many rows as a card has room for; the tab has all. */
const mostRows = 10;
const emptyRows = 3;

/** No id looks like that. */
const nobody = '_';
const day = z
  .string()
  .default('')
  .transform((typed) => (z.iso.date().safeParse(typed).success ? Temporal.PlainDate.from(typed) : undefined));
const who = z
  .string()
  .default('')
  .transform((typed) => attendeeId.safeParse(typed).data);

const idsOf = (joined: string): string[] => joined.split(',').filter((id) => id !== '');

const row = (typed: Readonly<Record<string, unknown>>, n: number) => ({
  text: z.string().max(20_000).default('').catch('').parse(typed[`text${n}`]),
  attendee: who.catch(undefined).parse(typed[`who${n}`]),
  by: day.catch(undefined).parse(typed[`by${n}`]),
});

/**
 * `rows`: the ids of the decisions in the rows, in order; `kept`: those that had no room. A row without text is none,
 * so that an emptied decision is taken away.
 */
export const minutesData = onMeeting
  .extend({
    seen: z.coerce.number().int().min(0).max(1_000_000_000),
    rows: z.string().max(4_000).default(''),
    kept: z.string().max(4_000).default(''),
    present: z.string().max(4_000).default(''),
    ...notNamesFields,
  })
  .loose()
  .transform(({ forum, meeting, seen, rows, kept, present, notNames: said, notNamesWords, ...typed }) => {
    const ids = idsOf(rows);
    const decisions: TypedDecision[] = Array.from({ length: mostRows }, (_, n) => {
      const { attendee, by, ...rest } = row(typed, n);
      const id = ids[n];
      return { ...(id !== undefined && { id }), ...rest, ...(attendee && { attendee }), ...(by && { by }) };
    }).filter((one) => one.text.trim() !== '');
    return {
      forum,
      meeting,
      seen,
      kept: idsOf(kept),
      typed: {
        present: idsOf(present).flatMap((id) => attendeeId.safeParse(id).data ?? []),
        decisions,
        notNames: notNamesFrom({ notNames: said, notNamesWords }),
      },
    };
  });
export type TypedMinutesForm = TypedMinutes & { readonly notNames: readonly string[] };

export type MinutesToWrite = {
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly isPublished: boolean;
  readonly today: Temporal.PlainDate;
  /** The revision that stands, 0 where there is none. */
  readonly seen: number;
  readonly typed: TypedMinutesForm;
};

/** Called to the meeting, and whoever is noted as there. */
const choosable = ({ meeting, attendees, typed }: MinutesToWrite): readonly Attendee[] =>
  attendees.filter(({ id }) => meeting.attendees.includes(id) || typed.present.includes(id));

const named = (attendees: readonly Attendee[]) => Object.fromEntries(attendees.map(({ id, name }) => [id, name]));

const decisionRow = ({ attendees, meeting }: MinutesToWrite, n: number, one: TypedDecision | undefined): Element =>
  group(
    [
      {
        type: 'Input.Text',
        id: `text${n}`,
        label: words.decision(n + 1),
        isMultiline: true,
        maxLength: longest.decision,
        value: one?.text ?? '',
      },
      oneOfMany(
        `who${n}`,
        words.who(n + 1),
        { [nobody]: words.nobodyChosen, ...named(attendees) },
        { value: one?.attendee ?? nobody },
      ),
      dayInput(`by${n}`, words.by(n + 1), one?.by, undefined, { earliest: meeting.date }),
    ],
    { separator: true, spacing: 'Medium' },
  );

/** Those that stand there already first, then the new ones, so that a row keeps its id. */
const inRows = (decisions: readonly TypedDecision[]) => {
  const known = decisions.filter(({ id }) => id !== undefined);
  const fresh = decisions.filter(({ id }) => id === undefined);
  const shown = [...known.slice(0, Math.max(0, mostRows - fresh.length)), ...fresh].slice(0, mostRows);
  const kept = known.filter((one) => !shown.includes(one));
  const room = Math.min(mostRows, shown.length + emptyRows, most.decisions - kept.length);
  return { shown, kept, rows: Math.max(room, shown.length) };
};

export const minutesForm = (form: MinutesToWrite, { below = [], doubtful = [] }: FormExtras = {}): Card => {
  const { meeting, typed, isPublished, today, seen } = form;
  const names = notNames(typed.notNames, doubtful);
  const there = choosable(form);
  const { shown, kept, rows } = inRows(typed.decisions);
  const ids = (all: readonly (TypedDecision | Decision)[]) => all.flatMap(({ id }) => id ?? []).join(',');
  const data = { ...meetingData({ meeting }), seen: String(seen), rows: ids(shown), kept: ids(kept), ...names.data };
  return card(
    [
      heading(words.heading(plain(meeting.name))),
      small(whenOf(meeting, today)),
      text(words.about),
      small(isPublished ? words.publishedHelp : words.notPublishedHelp),
      ...(there.length > 0 ? [severalOf('present', words.present, named(there), typed.present)] : []),
      text(words.decisions, { weight: 'Bolder', separator: true }),
      ...Array.from({ length: rows }, (_, n) => decisionRow(form, n, shown[n])),
      ...(shown.some(({ id }) => id !== undefined) ? [small(words.emptied)] : []),
      ...(kept.length > 0 ? [small(words.moreInTab(kept.length))] : []),
      ...below,
      ...names.toggle,
    ],
    [
      execute(minutesTitles.save, agendaVerbNames.saveMinutes, data, { style: 'positive' }),
      onward(meeting, minutesTitles.read, agendaVerbNames.readMinutes),
    ],
  );
};
