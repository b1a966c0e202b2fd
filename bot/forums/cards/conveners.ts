import { z } from 'zod';
import { type Card, card, type Element, execute, heading, plain, small, text } from '../../platform/cards/card.ts';
import type { Member } from '../../platform/teams/port.ts';
import { type Forum, onForum } from '../forum.ts';
import type { NamedPerson } from '../person.ts';
import { convening } from '../text.ts';

export const convenerVerbs = { form: 'forums.convener-form', name: 'forums.name-conveners' } as const;

/** A choice without a value is no choice to Teams. */
const nobody = 'nobody';

/** Object ids. */
const chosen = z
  .string()
  .optional()
  .transform((value) => (value === nobody || value === '' ? undefined : value));
export const namingData = onForum.extend({ convener: chosen, deputy: chosen });

/** Names of a hundred people twice over come to some 20 KB. */
const mostPeople = 100;

const choiceOf = (id: string, label: string, people: readonly Member[], present: NamedPerson | undefined): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'filtered',
  value: people.find(({ objectId }) => present?.person.endsWith(`_${objectId.toLowerCase()}`))?.objectId ?? nobody,
  choices: [
    { title: convening.nobody, value: nobody },
    ...people.map(({ name, objectId }) => ({ title: name.slice(0, 60), value: objectId })),
  ],
});

/** For a coordinator. Whoever has the task now is shown even where the list is cut. */
export const convenerCard = (forum: Forum, people: readonly Member[]): Card => {
  const hasTask = ({ objectId }: Member) =>
    [forum.convener, forum.deputy].some((one) => one?.person.endsWith(`_${objectId.toLowerCase()}`));
  const shown = [...people.filter(hasTask), ...people.filter((one) => !hasTask(one))].slice(0, mostPeople);
  return card(
    [
      heading(convening.heading(plain(forum.name))),
      text(convening.why),
      choiceOf('convener', convening.convener, shown, forum.convener),
      choiceOf('deputy', convening.deputy, shown, forum.deputy),
      ...(people.length > shown.length ? [small(convening.tooMany(shown.length, people.length))] : []),
    ],
    [execute(convening.save, convenerVerbs.name, { forum: forum.id }, { style: 'positive' })],
  );
};

/** Teams shows six buttons and hides the rest, so the forums are choices. */
export const chooseForumCard = (forums: readonly Forum[]): Card =>
  card(
    [
      heading(convening.choose),
      {
        type: 'Input.ChoiceSet',
        id: 'forum',
        label: convening.forum,
        style: 'filtered',
        isRequired: true,
        errorMessage: convening.choose,
        choices: forums.map(({ id, name }) => ({ title: name, value: id })),
      },
    ],
    [execute(convening.go, convenerVerbs.form, {})],
  );
