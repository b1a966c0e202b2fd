/** A team's channels and what each of them may become: what the card asks and how its answer is read. */
import type { Forum, ForumId } from './forum.ts';
import { pointsAtSomebody } from './pointing.ts';
import type { Region } from './region.ts';

export type ChannelState = { readonly id: string; readonly name: string; readonly forum?: Forum };

export type TeamView = {
  readonly teamName: string;
  readonly channels: readonly ChannelState[];
  /** Forums without a channel, and those of this team, which may be moved. */
  readonly eligible: readonly Forum[];
  /** Those of which the team may become something: mostly one. */
  readonly regions: readonly Region[];
};

export const newForumChoices = { team: 'new-team', group: 'new-group', network: 'new-network' } as const;

export type ForumKind = Forum['kind'];

export type Wanted =
  | { readonly kind: 'existing'; readonly channelId: string; readonly forumId: ForumId }
  | { readonly kind: 'new'; readonly channelId: string; readonly forumKind: 'group' | 'team' }
  /** Without a region it is the only one's. */
  | { readonly kind: 'new'; readonly channelId: string; readonly forumKind: 'network'; readonly regionId?: string };

export type Setup = {
  readonly wanted: readonly Wanted[];
  readonly municipality: string | undefined;
  readonly name: string;
};

export type SetupFailure =
  | { readonly kind: 'nothing-chosen' }
  | { readonly kind: 'may-not' }
  | { readonly kind: 'somebody-else-chose' }
  | { readonly kind: 'needs-municipality' }
  /** A region has one. `teamName`: where it is, if that is known. */
  | { readonly kind: 'network-exists'; readonly name: string; readonly teamName: string | undefined }
  | { readonly kind: 'one-new-at-a-time' }
  | { readonly kind: 'points-at-somebody' }
  | { readonly kind: 'same-twice' }
  | { readonly kind: 'no-such-choice' }
  | { readonly kind: 'teams-silent' };

/** What can be told without asking anybody; undefined: go on. */
export const contradiction = ({ wanted, municipality, name }: Setup): SetupFailure | undefined => {
  if (wanted.length === 0) return { kind: 'nothing-chosen' };
  const [made, ...more] = wanted.filter((want) => want.kind === 'new');
  if (more.length > 0) return { kind: 'one-new-at-a-time' };
  if (made && made.forumKind !== 'network' && municipality === undefined) return { kind: 'needs-municipality' };
  if (made && pointsAtSomebody(name)) return { kind: 'points-at-somebody' };
  const chosen = wanted.flatMap((want) => (want.kind === 'existing' ? [want.forumId] : []));
  return new Set(chosen).size < chosen.length ? { kind: 'same-twice' } : undefined;
};

/** A channel that was free when the card was drawn and has a forum now: somebody was here before. */
export const isTaken = ({ channels }: TeamView, { channelId }: Wanted): boolean =>
  channels.some(({ id, forum }) => id === channelId && forum !== undefined);

/** Where a region's network is known to be already, nobody is asked whether to make one. */
export const regionsWithoutNetwork = ({ channels, eligible, regions }: TeamView): readonly Region[] => {
  const known = [...eligible, ...channels.map(({ forum }) => forum)].filter((forum) => forum?.kind === 'network');
  return regions.filter(({ region }) => !known.some((forum) => forum?.regionId === region.id));
};
