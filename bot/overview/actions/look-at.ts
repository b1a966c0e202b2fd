/** One municipality, counted in the moment: the row follows where it said something else. */
import { activityIn } from '../../cases/actions/activity-in.ts';
import { rowsIn } from '../../contacts/actions/area-rows.ts';
import { forumIdsOf } from '../../forums/actions/forum-ids.ts';
import { regionArea } from '../../forums/area.ts';
import type { Forum } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Municipality } from '../../forums/region.ts';
import type { Ports } from '../../platform/ports.ts';
import { storedNotesOf, supportOf } from '../../support/actions/reading.ts';
import type { SupportNote } from '../../support/note.ts';
import type { StatusChange } from '../../support/team-status.ts';
import { isComing } from '../held.ts';
import type { Known } from '../row.ts';
import { groupsOf, standingOf, teamsOf } from '../standing.ts';
import { type Step, startUpOf, type TeamFacts } from '../start-up.ts';
import { meetingsIn } from './facts-of.ts';
import { forumsAmong, forumsHere } from './forums-here.ts';
import type { Ground } from './ground.ts';
import { countAnew } from './refresh.ts';

export type Looked = {
  readonly known: Known;
  readonly ground: Ground;
  readonly group: Forum | undefined;
  readonly history: readonly StatusChange[];
  readonly notes: readonly SupportNote[] | undefined;
  readonly startUps: readonly { readonly team: Forum | undefined; readonly steps: readonly Step[] }[];
};

/** What the person may be told besides. */
export type LookingAs = { readonly seesWish: boolean; readonly seesNotes: boolean };

/** A region of so many forums is looked through, so that a forum made a moment ago is there too. */
const mostForumsNow = 200;

const forumsNow = async (ports: Ports, regionId: string, municipality: string): Promise<readonly Forum[]> => {
  const ids = await forumIdsOf(ports, regionId);
  if (ids.length > mostForumsNow) return forumsHere(ports, { regionId, municipality });
  return (await forumsAmong(ports, ids)).filter((forum) => forum.municipality === municipality);
};

/** `listed`: the parties that stand in the contact list, of the municipality's area or the region's. */
const teamFactsOf = async (
  ports: Ports,
  ground: Ground,
  team: Forum | undefined,
  listed: ReadonlySet<string>,
): Promise<TeamFacts> => {
  const { now, today, term, own, regions } = ground;
  const meetings = team ? meetingsIn(ground, [team], 'team-meeting') : [];
  const parties = [...new Set(team?.seats.map(({ party }) => party))];
  const { hasQuestions } = await activityIn(ports, team ? [team.id] : [], term);
  return {
    parties: { n: parties.filter((party) => listed.has(party)).length, of: parties.length },
    meetingsAhead: meetings.filter((one) => isComing(one, now)).length,
    hasAssignment: [...own, ...regions].some(({ version }) => version.kind === 'assignment'),
    hasCalled: meetings.some(({ calledAt }) => calledAt !== undefined),
    hasQuestions,
    today,
  };
};

/** Whoever calls has made sure that the person may look. */
export const lookAt = async (
  ports: Ports,
  regionId: string,
  municipality: Municipality,
  { seesWish, seesNotes }: LookingAs,
): Promise<Looked> => {
  const { id, name } = municipality;
  const forums = await forumsNow(ports, regionId, id);
  const [{ ground, summary }, { status, wish }, notes, shared] = await Promise.all([
    countAnew(ports, { regionId, municipality: id }, forums),
    supportOf(ports, regionId, id),
    seesNotes ? storedNotesOf(ports, regionId, id) : undefined,
    rowsIn(ports, regionArea(regionId)),
  ]);
  const listed = new Set([...ground.contacts, ...shared.map(({ row }) => row)].map((row) => row.organization.party));
  const teams: readonly (Forum | undefined)[] = teamsOf(forums).length > 0 ? teamsOf(forums) : [undefined];
  const startUps = await inTurns(teams, async (team) => ({
    team,
    steps: startUpOf(team, await teamFactsOf(ports, ground, team, listed)),
  }));
  const [group] = groupsOf(forums);
  const known: Known = {
    municipality: { id, name },
    facts: summary.facts,
    standing: standingOf(forums),
    status: status.present?.value,
    wish: seesWish ? wish.present?.value : 'hidden',
    at: summary.at,
  };
  return {
    known,
    ground,
    group,
    history: status.present?.value.history ?? [],
    notes: notes?.map(({ value }) => value),
    startUps,
  };
};
