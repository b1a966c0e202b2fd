/** The gate of a team: what stands there and what is missing, the form that records it, and who is registrar. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Card, card, execute, heading, plain, small, text } from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { date } from '../../platform/time/swedish.ts';
import { conveners, type Forum, onForum } from '../forum.ts';
import { awaitsOpening, disposals, type Opening, type RecordedPoint, recordedPoints } from '../opening.ts';
import type { NamedPerson } from '../person.ts';
import { longest, type OpeningField, seenOf, type TypedOpening } from '../recording.ts';
import type { Settings } from '../settings.ts';
import { disposalWords, namingRegistrar, pointNames, opening as words } from '../text/opening.ts';
import { titles } from '../text/settings.ts';
import { back, leadTo, openingVerbs } from './settings-buttons.ts';
import { choiceInput, dayInput, typed, wordsInput } from './settings-inputs.ts';

/** With the names' signs taken away; of more than two conveners none would be told apart. */
export const whoMends = (forum: Forum): string => words.conveners(conveners(forum).map(({ name }) => plain(name)));

const recordedWords = (
  opening: Opening,
  point: RecordedPoint,
  today: Temporal.PlainDate,
  as: (typed: string) => string = plain,
): string | undefined => {
  switch (point) {
    case 'informationOwner':
      return opening.informationOwner && as(opening.informationOwner);
    case 'assessedOn':
      return opening.assessedOn && date(opening.assessedOn, today);
    case 'disposal': {
      const { disposal } = opening;
      return disposal && words.disposal(as(disposal.decision), disposal.days, disposal.ofWithdrawn);
    }
    case 'hostKeepsDays':
      return opening.hostKeepsDays === undefined ? undefined : words.hostKeeps(opening.hostKeepsDays);
    case 'registrar':
      return opening.registrar && as(opening.registrar.name);
  }
};

/** For a page, where nothing is read as Markdown. */
export const gatePoints = ({ opening }: Forum, today: Temporal.PlainDate) =>
  recordedPoints.map((point) => {
    const value = recordedWords(opening, point, today, (typed) => typed);
    return { name: pointNames[point], ...(value !== undefined && { value }) };
  });

const pointRows = (forum: Forum, today: Temporal.PlainDate) =>
  recordedPoints.map((point) => {
    const missing = point === 'registrar' ? words.registrarMissing : words.missing;
    const said = recordedWords(forum.opening, point, today) ?? missing(whoMends(forum));
    return text(words.point(point, said), { spacing: 'Small' });
  });

const stateWords = ({ opening }: Forum, today: Temporal.PlainDate): string => {
  if (opening.opened) return words.isOpen(date(dayOf(opening.opened.at), today));
  if (awaitsOpening(opening) && opening.registrar) return words.waitsFor(plain(opening.registrar.name));
  return words.notOpen;
};

export const openData = onForum.extend({ seen: z.string().max(2_000).default('') });

const openButton = ({ id, opening }: Forum) =>
  execute(words.open, openingVerbs.open, { forum: id, seen: seenOf(opening) }, { style: 'positive' });

/** Whoever opens it sees the button also while something is missing: the answer tells what. */
export const openingCard = ({ forum, rights }: Settings, today: Temporal.PlainDate): Card => {
  const { opened, registrar, informationOwner } = forum.opening;
  return card(
    [
      heading(titles.opening),
      text(opened ? words.whyOpen : words.why),
      ...pointRows(forum, today),
      text(stateWords(forum, today), { weight: 'Bolder' }),
    ],
    [
      ...(rights.mayRecord ? [leadTo(words.fillIn, openingVerbs.form, forum)] : []),
      ...(rights.mayNameRegistrar && !registrar && informationOwner !== undefined
        ? [leadTo(words.name, openingVerbs.registrarForm, forum)]
        : []),
      ...(rights.mayOpen && !opened ? [openButton(forum)] : []),
      ...(rights.mayOpen && opened ? [leadTo(words.close, openingVerbs.close, forum)] : []),
      back(forum),
    ],
  );
};

/** To the registrar, in the personal chat, when nothing but the own word is left. */
export const askRegistrarCard = (forum: Forum, today: Temporal.PlainDate): Card =>
  card(
    [heading(words.ask(plain(forum.name))), text(words.askWhy), ...pointRows(forum, today)],
    [openButton(forum), leadTo(titles.opening, openingVerbs.show, forum)],
  );

const fields = {
  informationOwner: typed,
  assessedOn: typed,
  decision: typed,
  days: typed,
  ofWithdrawn: typed,
  hostKeepsDays: typed,
  registrar: typed,
} satisfies Readonly<Record<OpeningField, typeof typed>>;

/** What stood in the form when it was drawn travels in its button, as text. */
const shownBefore = z
  .string()
  .default('{}')
  .transform((json, context) => {
    try {
      return z.object(fields).parse(JSON.parse(json));
    } catch {
      context.addIssue({ code: 'custom', message: 'not what a form of ours sends' });
      return z.NEVER;
    }
  });

export const recordingData = onForum.extend(fields).extend({ shown: shownBefore });

/** `shown`: what is recorded as the form begins; `now`: what stands in it, which differs when it comes back. */
export const recordingCard = (
  forum: Forum,
  registrars: readonly NamedPerson[],
  shown: TypedOpening,
  now: TypedOpening = shown,
): Card => {
  const { labels } = words;
  const { registrar } = forum.opening;
  const isGone = registrar && registrars.every(({ person }) => person !== registrar.person);
  return card(
    [
      heading(titles.opening),
      text(forum.opening.opened ? words.closes : words.formHelp, forum.opening.opened ? { weight: 'Bolder' } : {}),
      wordsInput('informationOwner', labels.informationOwner, now.informationOwner, longest.informationOwner),
      dayInput('assessedOn', labels.assessedOn, now.assessedOn),
      wordsInput('decision', labels.decision, now.decision, longest.decision),
      wordsInput('days', labels.days, now.days, 10),
      choiceInput(
        'ofWithdrawn',
        labels.ofWithdrawn,
        disposals.map((value) => ({ title: disposalWords[value], value })),
        now.ofWithdrawn,
        'expanded',
      ),
      wordsInput('hostKeepsDays', labels.hostKeepsDays, now.hostKeepsDays, 10),
      ...(registrars.length > 0
        ? [
            choiceInput(
              'registrar',
              labels.registrar,
              registrars.map(({ person, name }) => ({ title: name.slice(0, 60), value: person })),
              now.registrar,
            ),
          ]
        : [small(words.noRegistrars)]),
      ...(isGone ? [small(words.registrarGone(plain(registrar.name)))] : []),
    ],
    [
      execute(
        titles.save,
        openingVerbs.record,
        { forum: forum.id, shown: JSON.stringify(shown) },
        { style: 'positive' },
      ),
      back(forum, openingVerbs.show),
    ],
  );
};

export const registrarData = onForum.extend({ registrar: typed });

/** Names of a hundred people, with keys as long as two ids, come to some 15 KB. */
const mostPeople = 100;

export const registrarCard = (forum: Forum, people: readonly NamedPerson[], chosen = ''): Card => {
  const away = back(forum, openingVerbs.show);
  const title = heading(namingRegistrar.heading(plain(forum.name)));
  if (people.length === 0) return card([title, text(namingRegistrar.nobody)], [away]);
  return card(
    [
      title,
      text(namingRegistrar.why(plain(forum.opening.informationOwner ?? ''))),
      choiceInput(
        'registrar',
        namingRegistrar.label,
        people.slice(0, mostPeople).map(({ person, name }) => ({ title: name.slice(0, 60), value: person })),
        chosen,
        'filtered',
      ),
      ...(people.length > mostPeople ? [small(namingRegistrar.tooMany(mostPeople, people.length))] : []),
    ],
    [execute(namingRegistrar.save, openingVerbs.nameRegistrar, { forum: forum.id }, { style: 'positive' }), away],
  );
};
