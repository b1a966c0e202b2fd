// What Teams tells a tab of where it stands, in the words of teams-js' wire (`Context` of its first version, which
// `app.getContext` turns into the one that apps see).
import type { Person, State } from '../contract.ts';
import type { ConversationPlace } from './conversation-list.ts';
import type { ThemeName } from './theme.ts';

export const teamsThemes: Record<ThemeName, string> = { light: 'default', dark: 'dark', contrast: 'contrast' };

/** The page's name in the manifest. */
const ENTITY = 'partssamverkan';

export type TabSetting = {
  state: State;
  person: Person;
  place: ConversationPlace;
  theme: ThemeName;
  path: string | undefined;
  session: string;
};

export function tabContext({ state, person, place, theme, path, session }: TabSetting): Record<string, unknown> {
  return {
    locale: 'sv-se',
    theme: teamsThemes[theme],
    appId: state.tab.appId,
    appSessionId: session,
    sessionId: session,
    hostName: 'Teams',
    hostClientType: 'web',
    hostAncestors: [window.location.origin],
    entityId: ENTITY,
    frameContext: 'content',
    ...(path === undefined ? {} : { subEntityId: path }),
    userObjectId: person.objectId,
    userDisplayName: person.name,
    // Believed, not verified: the tenant where the person is signed in, which a guest is in the host's.
    tid: person.role === 'external' ? person.tenantId : state.tab.tenantId,
    ...(place.kind === 'channel' ? channelContext(state, person, place) : {}),
  };
}

/** A chat with the bot is the personal app: its tab is told of no chat. */
function channelContext(
  state: State,
  person: Person,
  { team, channel }: ConversationPlace & { kind: 'channel' },
): Record<string, unknown> {
  return {
    channelId: channel.id,
    channelName: channel.name,
    // The local Teams keeps no kinds of channels; an external can only be in a shared one.
    channelType: person.role === 'external' ? 'Shared' : 'Regular',
    hostTeamTenantId: state.tab.tenantId,
    teamId: team.id,
    teamName: team.name,
    userTeamRole: person.role === 'member' ? 1 : 2,
  };
}
