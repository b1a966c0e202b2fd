/** A team's settings as a whole, for one person alone; each section opens a card of its own. */
import type { Temporal } from 'temporal-polyfill';
import { type Card, card, type Element, heading, plain, small, text } from '../../platform/cards/card.ts';
import type { Forum } from '../forum.ts';
import { missingIn } from '../opening.ts';
import type { Settings } from '../settings.ts';
import { digestInText, guaranteeInText, settings, titles } from '../text/settings.ts';
import { missingInText } from '../words.ts';
import { closureRows } from './closing.ts';
import { closingVerbs, leadTo, openingVerbs, settingsVerbs } from './settings-buttons.ts';
import { choiceInput } from './settings-inputs.ts';

/** So few that the whole stays in view on a phone; the section itself shows all. */
const mostRows = 5;

const section = (title: string, ...rows: readonly Element[]): readonly Element[] => [
  text(title, { weight: 'Bolder', separator: true }),
  ...rows,
];

const openingWords = ({ opening }: Forum): string => {
  const missing = missingIn(opening);
  return missing.length === 0 ? settings.open : settings.notOpen(missingInText(missing));
};

export const settingsCard = ({ forum, rights, closable }: Settings, today: Temporal.PlainDate): Card => {
  const isReadOnly = !rights.mayRecord && !rights.mayOpen;
  const closures = closureRows(forum.seats, today, mostRows);
  return card(
    [
      heading(settings.heading(plain(forum.name))),
      ...section(titles.opening, text(openingWords(forum), { spacing: 'Small' })),
      ...section(
        titles.guarantee,
        text(settings.guarantee(guaranteeInText(forum.guaranteeDays)), { spacing: 'Small' }),
      ),
      ...section(
        titles.closures,
        ...(closures.length > 0 ? closures : [text(settings.noClosures, { spacing: 'Small' })]),
      ),
      ...section(titles.digest, text(settings.digest(digestInText(forum.digest)), { spacing: 'Small' })),
      ...(isReadOnly ? [small(settings.readOnly)] : []),
    ],
    [
      leadTo(titles.opening, openingVerbs.show, forum),
      ...(rights.maySetGuarantee ? [leadTo(titles.guarantee, settingsVerbs.guarantee, forum)] : []),
      ...(closable.length > 0 ? [leadTo(titles.closures, closingVerbs.show, forum)] : []),
      ...(rights.maySetDigest ? [leadTo(titles.digest, settingsVerbs.digest, forum)] : []),
      ...(rights.mayRemoveSeat ? [leadTo(titles.removeSeat, settingsVerbs.removal, forum)] : []),
    ],
  );
};

/** In a channel, where everybody reads it: nothing but the way in. */
export const settingsDoorCard = (forum: Forum): Card =>
  card(
    [heading(settings.heading(plain(forum.name))), text(settings.inChannel)],
    [leadTo(titles.show, settingsVerbs.show, forum)],
  );

/** Teams shows six buttons and hides the rest, so the teams are choices. */
export const chooseTeamCard = (forums: readonly Forum[]): Card => {
  const choices = forums.map(({ id, name }) => ({ title: name, value: id }));
  const [first] = choices;
  return card(
    [heading(settings.choose), choiceInput('forum', settings.team, choices, first?.value ?? '')],
    [{ type: 'Action.Execute', title: settings.go, verb: settingsVerbs.show, data: {}, style: 'positive' }],
  );
};
