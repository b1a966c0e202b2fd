/** Every card of the cases, filled with the most that it can hold. */

import { channelCard, type Seen } from '../../bot/cases/cards/channel-card.ts';
import { appointCard, closeCard, toldCard, whichSeatCard } from '../../bot/cases/cards/choice-cards.ts';
import { confirmationCard } from '../../bot/cases/cards/confirmation-card.ts';
import { consentCard } from '../../bot/cases/cards/consent-card.ts';
import {
  byMistakeCard,
  childCard,
  consentChangedCard,
  familyPageCard,
  narrowCard,
} from '../../bot/cases/cards/consent-changes.ts';
import { draftFoundCard, startOverCard } from '../../bot/cases/cards/draft-cards.ts';
import {
  chooseTeamElsewhereCard,
  copyCard,
  copyConsentCard,
  sentElsewhereCard,
  type TypedCopy,
} from '../../bot/cases/cards/elsewhere-cards.ts';
import { mentionsOf } from '../../bot/cases/cards/naming.ts';
import { noteCard, type TypedNote } from '../../bot/cases/cards/note-card.ts';
import { notOursCard } from '../../bot/cases/cards/onward-card.ts';
import {
  beginInPersonCard,
  cardFailedCard,
  cardSeenCard,
  chooseTeamCard,
  ownCasesCard,
  sentCard,
} from '../../bot/cases/cards/own-cards.ts';
import { ownView } from '../../bot/cases/cards/own-view.ts';
import { readingCard } from '../../bot/cases/cards/reading-card.ts';
import { askerSeatCard, requestCard } from '../../bot/cases/cards/request-card.ts';
import { specialistCard, toldMoreCard } from '../../bot/cases/cards/waiting-cards.ts';
import { type CaseRequest, caseId, receivers, states } from '../../bot/cases/case-request.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import type { Typed } from '../../bot/cases/draft.ts';
import type { OwnCase } from '../../bot/cases/own-list.ts';
import { modes, needs } from '../../bot/cases/question.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { type Contact, contact, contactId } from '../../bot/contacts/contact.ts';
import { happenings, longestNote } from '../../bot/deviations/deviation.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { type Seat, seatId } from '../../bot/forums/seat.ts';
import type { Card } from '../../bot/platform/cards/card.ts';
import { languageOf } from '../../bot/platform/web/language.ts';
import { aCase, aConsent, asker, day, named, now, seats, team, today } from './a-case.ts';

export const longestText = '**Fet** [länk] '.padEnd(500, '*_');

const unit = (number: number): Seat => ({
  id: seatId.parse(`vardcentral.enhet-med-ett-mycket-langt-namn-${number}`),
  party: 'vardcentral',
  name: `vårdcentralen Enheten med ett mycket långt namn ${number}`,
  phone: '070-174 06 05',
  holders: [1, 2, 3].map((n) => ({
    ...named(100 + 10 * number + n, `Maria-Charlotta Gyllenstierna-af-Lundholm ${number} ${n}`),
    state: 'confirmed' as const,
    since: now,
  })),
  closures: [],
});

const manySeats = [...team.seats, ...Array.from({ length: 25 }, (_, n) => unit(n))];

export const largeTeam: Forum = {
  ...team,
  name: 'Teamet för barn och unga i *stora* kommunen '.repeat(2).slice(0, 80),
  seats: manySeats,
};

const all = manySeats.map(({ id }) => id);
const others = all.filter((id) => id !== asker.seat);

export const largeCase = (mode: CaseRequest['question']['mode'], state: CaseRequest['state']): CaseRequest => ({
  ...aCase({ mode, wholeTeam: true, needs: [...needs] }, largeTeam),
  state,
  question: { ...aCase({ mode }).question, asked: others, wholeTeam: true, needs: [...needs] },
  answers:
    state === 'waiting'
      ? []
      : others.map((seat, n) => ({
          seat,
          kind: n % 2 === 0 && state !== 'nobody' ? ('takes' as const) : ('helps-onward' as const),
          onwardTo: seats.bup,
          at: now,
          by: asker.person,
          standsInFor: [],
          changed: true,
        })),
  noted: mode === 'consent' && state !== 'waiting' ? others.slice(0, 14) : [],
  ...(state === 'specialist' && { specialist: { keeper: seats.rehab, checkIn: day('2027-01-15'), at: now } }),
  ...(state !== 'waiting' && { helpWanted: others.slice(0, 5).map((seat) => ({ seat, at: now })) }),
  ...(state === 'talked' && { talkedAt: now }),
  ...(state === 'followed' && {
    followUp: { seat: seats.rehab, firstStep: 'other' as const, help: 'sip' as const, by: day('2027-01-15'), at: now },
    told: [
      { receiver: 'asker' as const, at: now, seat: seats.rehab },
      { receiver: 'guardians' as const, at: now, seat: seats.rehab },
    ],
  }),
  ...(state === 'closed' && { outcome: 'nobody-took-it' as const }),
});

export const largeSeen = (request: CaseRequest, on: 'before its end' | 'after its end' = 'before its end'): Seen => ({
  forum: largeTeam,
  request,
  today: on === 'before its end' ? today : day('2027-02-01'),
  consent:
    request.question.mode === 'consent'
      ? holdsOn(aConsent({ seats: all }), on === 'before its end' ? today : day('2027-02-01'))
      : undefined,
  card: 'channel',
});

const manyServices: readonly Contact[] = Array.from({ length: 60 }, (_, n) =>
  contact.parse({
    id: contactId.parse(`service-${n}`),
    organization: { party: 'polis', name: `Mottagningen med ett mycket långt namn ${n}` },
    service: {},
    contact: { title: `Samordnare för *allt* möjligt ${n}` },
    phone: { number: '070-174 06 05' },
    schedule: [],
    service_area: { extent: 'municipality' },
  }),
);

/** As long as a link into Teams becomes. */
const rowUrl = `https://teams.microsoft.com/l/entity/${'x'.repeat(600)}`;

const typed: Typed = {
  id: caseId.parse('50000000-0000-4000-8000-000000000001'),
  askerSeat: asker.seat,
  ageBand: '13-15',
  needs: [...needs],
  text: longestText,
  asked: others,
  wholeTeam: true,
  urgency: 'guarantee',
  mode: 'consent',
  notNames: Array.from({ length: 20 }, (_, n) => `Långtnamn${n}`),
};

const typedNote: TypedNote = {
  what: [...happenings],
  parties: all,
  text: longestText.slice(0, longestNote),
  notNames: Array.from({ length: 20 }, (_, n) => `Långtnamn${n}`),
};

const typedConsent = {
  giver: 'mature-child',
  manner: 'oral',
  saidOn: today,
  seats: others,
  scope: 'ongoing',
  child: 'not-asked',
  until: day('2027-11-01'),
  informed: true,
} as const;

const lost: CaseRequest = {
  ...largeCase('consent', 'taken'),
  channelCard: { wanted: 1, shown: 0, post: 'uncertain', posts: 1 },
  confirmation: { wanted: 1, shown: 0, post: 'failed', posts: 1 },
};

const ofConsent = (name: string, seen: Seen): [string, Card][] => {
  const { request, consent } = seen;
  const about = { request, of: 3, card: seen.card };
  const links = ['sv', 'en'].flatMap((tag) => {
    const language = languageOf(tag);
    return language ? [{ language, url: `https://app.example.se/familjen/${tag}/token` }] : [];
  });
  const changed: [string, Card][] = consent
    ? [[`${name}, consent changed`, consentChangedCard(seen, consent, true)]]
    : [];
  return [
    [`${name}, consent again`, consentCard(largeTeam, about, typedConsent)],
    [`${name}, narrow`, narrowCard(seen, others, others)],
    [`${name}, child`, childCard(seen)],
    [`${name}, by mistake`, byMistakeCard(seen)],
    [`${name}, for the family`, familyPageCard(seen, links)],
    ...changed,
  ];
};

/** In two teams, so that each line names its own. */
const manyOwn: readonly OwnCase[] = Array.from({ length: 40 }, (_, n) => ({
  forum: n % 2 === 0 ? largeTeam : { ...largeTeam, id: forumId.parse('another-team') },
  request: lost,
  consent: holdsOn(aConsent({ seats: all }), today),
  isAsker: true,
  held: all,
}));

const manyTeams = Array.from({ length: 15 }, (_, n) => ({ ...largeTeam, id: forumId.parse(`team-${n}`) }));

const copied: TypedCopy = {
  to: largeTeam.id,
  copy: typed.id,
  mode: 'consent',
  asked: all,
  wholeTeam: true,
  notNames: [...typed.notNames],
};

const ofCase = (name: string, seen: Seen): [string, Card][] => {
  const { request } = seen;
  const mentioned = mentionsOf(largeTeam, request.question.asked).map(({ name: who }) => who);
  return [
    [`${name} in the channel, first`, channelCard(seen, mentioned)],
    [`${name} in the channel, later`, channelCard(seen)],
    [`${name}, in the asker's own view`, ownView({ ...seen, card: undefined, viewer: 'asker' }, channelCard(seen))],
    [`${name}, confirmation`, confirmationCard({ ...seen, card: 'confirmation' })],
    [`${name}, read`, readingCard(seen, new QuestionText(longestText), 'seat')],
    [`${name}, not ours`, notOursCard(seen, seats.rehab, manyServices, rowUrl)],
    [`${name}, told more`, toldMoreCard(seen)],
    [`${name}, waits for a specialist`, specialistCard(seen, today)],
    [`${name}, which seat`, whichSeatCard(seen, manySeats, { verb: 'case.read', data: { case: request.id } })],
    [`${name}, appoint`, appointCard(seen, today)],
    [`${name}, told`, toldCard(seen, receivers)],
    [`${name}, close`, closeCard(seen, true)],
    ...ofConsent(name, seen),
    [`${name}, sent`, sentCard(largeTeam, request, 'Björk 27 är skickad till teamet.')],
  ];
};

export const everyCard: readonly (readonly [string, Card])[] = [
  ...modes.flatMap((mode) => states.flatMap((state) => ofCase(`${mode}, ${state}`, largeSeen(largeCase(mode, state))))),
  ...ofCase('ended consent', largeSeen(largeCase('consent', 'taken'), 'after its end')),
  ['question', requestCard(largeTeam, typed)],
  ['question, doubtful', requestCard(largeTeam, typed, { doubtful: ['Sol', 'Björn'] })],
  ['consent', consentCard(largeTeam, { draft: typed.id, askerSeat: asker.seat }, typedConsent)],
  ['own cases', ownCasesCard({ all: manyOwn, today, silent: [largeTeam.name, largeTeam.name], isWhole: false })],
  ['no own cases', ownCasesCard({ all: [], today, isWhole: false })],
  ['choose a team elsewhere', chooseTeamElsewhereCard(largeSeen(lost), manyTeams, regionInFile('skaraborg'))],
  ['ask elsewhere', copyCard(largeSeen(lost), largeTeam, copied, { doubtful: ['Sol', 'Björn'] })],
  ['ask elsewhere, not open', copyCard(largeSeen(lost), { ...largeTeam, opening: {} }, copied)],
  ['ask elsewhere with consent', copyConsentCard(largeSeen(lost), largeTeam, asker.seat, copied, typedConsent)],
  ['asked elsewhere', sentElsewhereCard(largeTeam, lost, false)],
  ['note', noteCard(largeTeam, typed.id, typedNote)],
  [
    'note, doubtful',
    noteCard(largeTeam, typed.id, typedNote, {
      below: [{ type: 'TextBlock', text: longestText }],
      doubtful: ['Sol', 'Björn'],
    }),
  ],
  ['is it there', cardSeenCard(largeTeam, lost, 'channel')],
  ['it failed', cardFailedCard(largeTeam, lost, 'confirmation')],
  ['begin in person', beginInPersonCard(largeTeam)],
  ['choose a team', chooseTeamCard(manyTeams)],
  ['for whom', askerSeatCard(largeTeam, manySeats)],
  ['a draft', draftFoundCard(largeTeam, typed)],
  ['a draft, given up', startOverCard(largeTeam, typed)],
];
