import type { Card } from '../cards/card.ts';

export type { Card } from '../cards/card.ts';

/** A channel of a team, as the last activity from it told. `serviceUrl` is trusted only when it came with a valid token. */
export type ChannelPlace = {
  readonly tenantId: string;
  readonly teamId: string;
  readonly channelId: string;
  readonly serviceUrl: string;
};

/** Whoever sent an activity, before the roster has said who it is. `userId` is Teams' `29:…`. */
export type Sender = { readonly userId: string; readonly name: string };

/** A member as the roster tells: the home tenant stands here and nowhere in an activity. */
export type Member = {
  readonly userId: string;
  readonly tenantId: string;
  readonly objectId: string;
  readonly name: string;
  readonly role: 'member' | 'guest' | 'owner';
};

export type Where =
  | {
      readonly kind: 'personal';
      readonly conversationId: string;
      readonly serviceUrl: string;
      readonly tenantId: string;
    }
  /** `threadId`: the activity that began the thread, if the activity came from inside one. */
  | { readonly kind: 'channel'; readonly place: ChannelPlace; readonly threadId?: string };

/** A button pressed. `cardActivityId`: the message that holds the card, when Teams tells. */
export type Press = {
  readonly kind: 'press';
  readonly verb: string;
  readonly data: unknown;
  readonly from: Sender;
  readonly where: Where;
  readonly cardActivityId?: string;
};

export type Inbound =
  | Press
  /** `text`: what was written, the mention of the bot taken away, trimmed. */
  | { readonly kind: 'message'; readonly text: string; readonly from: Sender; readonly where: Where }
  | {
      readonly kind: 'installed';
      readonly teamName: string;
      readonly teamId: string;
      readonly tenantId: string;
      readonly serviceUrl: string;
    }
  | { readonly kind: 'installed-personally'; readonly from: Sender; readonly where: Where }
  | { readonly kind: 'removed'; readonly teamId: string; readonly tenantId: string }
  | {
      readonly kind: 'members-joined' | 'members-left';
      readonly teamId: string;
      readonly tenantId: string;
      readonly serviceUrl: string;
      readonly members: readonly { readonly userId: string; readonly objectId?: string }[];
    }
  | { readonly kind: 'channel-gone' | 'channel-back'; readonly place: ChannelPlace };

export type Message = {
  readonly card: Card;
  /** The notification text. Alias and parties at most, never case text. */
  readonly summary: string;
  /** At most five; each needs `<at>name</at>` in a text of the card. */
  readonly mentions?: readonly { readonly userId: string; readonly name: string }[];
};

/**
 * What became of one attempt. `uncertain`: nobody knows whether it stands there; a post is never sent again by itself.
 * `throttled`, `not-reached` and `withheld` are known not to have arrived. `refused` is final until a person does something.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly activityId: string; readonly conversationId: string }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'uncertain' }
  /** `Before` said no: nothing was sent. */
  | { readonly kind: 'withheld' }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string };

/**
 * Asked once it is this one's turn, just before the request is made: the place to mark that it is being sent, however
 * long it had to wait. False withholds it. Where storage is away nothing is sent, and that is `not-reached`.
 */
export type Before = () => Promise<boolean>;

export type Roster<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'unavailable' };

/** Teams as the subjects see it. One attempt a call; the job that called decides what follows. */
export type Teams = {
  postToChannel(place: ChannelPlace, message: Message, before?: Before): Promise<Outcome>;
  replyInThread(place: ChannelPlace, threadId: string, message: Message, before?: Before): Promise<Outcome>;
  update(place: ChannelPlace, activityId: string, message: Message): Promise<Outcome>;
  /** Opens (or finds) the personal chat through a team that both are in, then posts. 403: no personal chat can be had. */
  postToPerson(
    place: Pick<ChannelPlace, 'tenantId' | 'serviceUrl'>,
    userId: string,
    message: Message,
  ): Promise<Outcome>;
  /** Answers in the conversation that an activity came from. */
  answer(where: Where, message: Message): Promise<Outcome>;
  member(place: ChannelPlace, userId: string): Promise<Roster<Member>>;
  members(place: ChannelPlace): Promise<Roster<readonly Member[]>>;
  channels(
    team: Pick<ChannelPlace, 'tenantId' | 'teamId' | 'serviceUrl'>,
  ): Promise<Roster<readonly { id: string; name: string }[]>>;
};
