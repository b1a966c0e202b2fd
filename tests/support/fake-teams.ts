import type {
  Before,
  ChannelPlace,
  Member,
  Message,
  Outcome,
  Roster,
  Teams,
  Where,
} from '../../bot/platform/teams/port.ts';

/** Something that would have been seen in Teams. `to`: a channel's id, a thread's, an activity's or a person's. */
export type Posted = { readonly how: keyof Teams; readonly to: string; readonly message: Message; readonly id: string };

/** Teams as a recorder: remembers what is sent, knows who is where, and can be told to fail. */
export class FakeTeams implements Teams {
  readonly posted: Posted[] = [];
  readonly #rosters = new Map<string, Member[]>();
  readonly #channels = new Map<string, { id: string; name: string }[]>();
  readonly #outcomes: Outcome[] = [];
  readonly #refusing = new Set<string>();
  /** True: nobody answers about rosters and channels. */
  isSilent = false;
  asked = 0;
  #ids = 0;

  join(channelId: string, ...members: readonly Member[]): void {
    this.#rosters.set(channelId, [...(this.#rosters.get(channelId) ?? []), ...members]);
  }

  leave(channelId: string, userId: string): void {
    const remaining = (this.#rosters.get(channelId) ?? []).filter((member) => member.userId !== userId);
    this.#rosters.set(channelId, remaining);
  }

  setChannels(teamId: string, ...channels: { id: string; name: string }[]): void {
    this.#channels.set(teamId, channels);
  }

  /** The next sendings end like this, in order; then they arrive again. */
  nextEndIn(...outcomes: readonly Outcome[]): void {
    this.#outcomes.push(...outcomes);
  }

  /** Nothing ever arrives there. */
  refuses(to: string): void {
    this.#refusing.add(to);
  }

  sentTo(to: string): readonly Posted[] {
    return this.posted.filter((post) => post.to === to);
  }

  async #send(how: keyof Teams, to: string, message: Message, before?: Before): Promise<Outcome> {
    if (before && !(await before())) return { kind: 'withheld' };
    if (this.#refusing.has(to)) return { kind: 'refused', status: 403, code: 'BotNotInConversationRoster' };
    const outcome = this.#outcomes.shift();
    if (outcome && outcome.kind !== 'done' && outcome.kind !== 'uncertain') return outcome;
    this.#ids += 1;
    const id = `activity-${this.#ids}`;
    this.posted.push({ how, to, message, id });
    return outcome ?? { kind: 'done', activityId: id, conversationId: to };
  }

  postToChannel(place: ChannelPlace, message: Message, before?: Before) {
    return this.#send('postToChannel', place.channelId, message, before);
  }
  replyInThread(_place: ChannelPlace, threadId: string, message: Message, before?: Before) {
    return this.#send('replyInThread', threadId, message, before);
  }
  update(_place: ChannelPlace, activityId: string, message: Message) {
    return this.#send('update', activityId, message);
  }
  postToPerson(_place: Pick<ChannelPlace, 'tenantId' | 'serviceUrl'>, userId: string, message: Message) {
    return this.#send('postToPerson', userId, message);
  }
  answer(where: Where, message: Message) {
    return this.#send('answer', where.kind === 'personal' ? where.conversationId : where.place.channelId, message);
  }

  async member(place: ChannelPlace, userId: string): Promise<Roster<Member>> {
    this.asked += 1;
    const roster = this.#rosters.get(place.channelId);
    // Of a channel that nobody has ever joined Teams says nothing.
    if (this.isSilent || !roster) return { kind: 'unavailable' };
    const member = roster.find((one) => one.userId === userId);
    return member ? { kind: 'known', value: member } : { kind: 'not-a-member' };
  }

  async members(place: ChannelPlace): Promise<Roster<readonly Member[]>> {
    if (this.isSilent) return { kind: 'unavailable' };
    return { kind: 'known', value: this.#rosters.get(place.channelId) ?? [] };
  }

  async channels(team: Pick<ChannelPlace, 'teamId'>): Promise<Roster<readonly { id: string; name: string }[]>> {
    if (this.isSilent) return { kind: 'unavailable' };
    return { kind: 'known', value: this.#channels.get(team.teamId) ?? [] };
  }
}
