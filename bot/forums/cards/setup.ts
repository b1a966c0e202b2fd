import { z } from 'zod';
import { type Card, card, type Element, execute, group, heading, plain, text } from '../../platform/cards/card.ts';
import { bytesOf, mostBytes } from '../../platform/cards/size.ts';
import { forumId } from '../forum.ts';
import {
  type ChannelState,
  newForumChoices,
  regionsWithoutNetwork,
  type Setup,
  type TeamView,
  type Wanted,
} from '../setup.ts';
import { setup } from '../text.ts';

export const saveSetup = 'forums.save-setup';

const inputOf = (channelId: string) => `channel:${channelId}`;
const nothing = 'none';

const wantedIn = (input: string, value: unknown): Wanted[] => {
  if (!input.startsWith('channel:') || typeof value !== 'string' || value === '' || value === nothing) return [];
  const channelId = input.slice('channel:'.length);
  if (value === newForumChoices.team) return [{ kind: 'new', channelId, forumKind: 'team' }];
  if (value === newForumChoices.group) return [{ kind: 'new', channelId, forumKind: 'group' }];
  if (value === newForumChoices.network) return [{ kind: 'new', channelId, forumKind: 'network' }];
  if (value.startsWith(`${newForumChoices.network}:`)) {
    const regionId = value.slice(newForumChoices.network.length + 1);
    return [{ kind: 'new', channelId, forumKind: 'network', regionId }];
  }
  const id = forumId.safeParse(value);
  return id.success ? [{ kind: 'existing', channelId, forumId: id.data }] : [];
};

export const setupData = z.record(z.string(), z.unknown()).transform(
  (data): Setup => ({
    wanted: Object.entries(data).flatMap(([input, value]) => wantedIn(input, value)),
    municipality: typeof data.municipality === 'string' && data.municipality !== '' ? data.municipality : undefined,
    name: typeof data.name === 'string' ? data.name : '',
  }),
);

const question = ({ id, name }: ChannelState, choices: readonly { title: string; value: string }[]): Element => ({
  type: 'Input.ChoiceSet',
  id: inputOf(id),
  label: setup.question(name),
  style: 'compact',
  value: nothing,
  choices: [...choices],
});

const municipalitiesOf = ({ regions }: TeamView) => regions.flatMap(({ municipalities }) => municipalities);

const networkChoices = (view: TeamView) =>
  regionsWithoutNetwork(view).map(({ region }) =>
    view.regions.length === 1
      ? { title: setup.newNetwork, value: newForumChoices.network }
      : { title: setup.newNetworkIn(region.name), value: `${newForumChoices.network}:${region.id}` },
  );

/** Forums of a municipality that the team is named after come first. */
const choicesFor = (view: TeamView) => {
  const { eligible, teamName } = view;
  const here = municipalitiesOf(view)
    .filter(({ name }) => teamName.includes(name))
    .map(({ id }) => id);
  const isHere = (municipality: string | undefined) => (municipality && here.includes(municipality) ? 0 : 1);
  const ordered = eligible.toSorted(
    (a, b) => isHere(a.municipality) - isHere(b.municipality) || a.name.localeCompare(b.name, 'sv'),
  );
  return [
    { title: setup.none, value: nothing },
    ...ordered.map(({ id, name, kind }) => ({ title: setup.forumChoice(name, kind), value: id })),
    { title: setup.newTeam, value: newForumChoices.team },
    { title: setup.newGroup, value: newForumChoices.group },
    ...networkChoices(view),
  ];
};

const newForumFields = (view: TeamView): Element =>
  group(
    [
      text(setup.newHeading, { weight: 'Bolder' }),
      {
        type: 'Input.ChoiceSet',
        id: 'municipality',
        label: setup.municipality,
        style: 'compact',
        choices: municipalitiesOf(view).map(({ id, name }) => ({ title: name, value: id })),
      },
      { type: 'Input.Text', id: 'name', label: setup.name, maxLength: 80 },
    ],
    { separator: true },
  );

/** `only`: ask about this channel alone, where somebody wondered. Channels that do not fit are counted, not left out. */
export const setupCard = (view: TeamView, only?: string): Card => {
  const asked = view.channels.filter(({ id, forum }) => !forum && (only === undefined || id === only));
  const bound = view.channels.flatMap(({ name, forum }) =>
    forum ? [text(plain(setup.bound(name, forum.name)), { spacing: 'Small' })] : [],
  );
  const choices = choicesFor(view);
  const build = (shown: number): Card => {
    const questions = asked.slice(0, shown).map((channel) => question(channel, choices));
    const left = asked.length - shown;
    return card(
      [
        heading(setup.heading),
        text(setup.what),
        ...(only === undefined ? bound : []),
        ...(asked.length > 0 ? [text(setup.who), ...questions] : [text(setup.nothingLeft)]),
        ...(left > 0 ? [text(setup.moreChannels(left))] : []),
        ...(asked.length > 0 ? [newForumFields(view)] : []),
      ],
      asked.length > 0 ? [execute(setup.save, saveSetup, {})] : [],
    );
  };
  for (let shown = asked.length; shown > 1; shown -= 1) {
    const whole = build(shown);
    if (bytesOf(whole) < mostBytes - 1024) return whole;
  }
  return build(Math.min(1, asked.length));
};
