/** The teams' cases in the tab. What is done with one is a press of its card: `POST /api/press`, as in chat. */
import { Router } from 'express';
import { mayAsk, mayNeverReadCases } from '../../forums/access.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { forumId, takesUpCases } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type ApiAnswer, apiFailure, behind, type Door, json } from '../../platform/web/api.ts';
import { caseInSight, type SightFailure } from '../actions/case-in-sight.ts';
import { teamCases, teamNames } from '../actions/own-cases.ts';
import { teamCounts } from '../actions/team-counts.ts';
import { listedCase, stateInWords } from '../cards/listed-case.ts';
import { ownView, seenBy } from '../cards/own-view.ts';
import { caseId } from '../case-request.ts';
import type { CaseList, CaseView } from '../contract.ts';
import { inOrder, isTheirs, ownCaseOf, whoseTurn } from '../own-list.ts';

const sightRefusals: Readonly<Record<SightFailure['kind'], ReturnType<typeof apiFailure>>> = {
  'no-such-case': apiFailure(
    404,
    'no-such-case',
    'Frågan finns inte, eller så är du inte med i det team som har den. Gå till listan med ärenden.',
  ),
  'helps-groups': apiFailure(
    403,
    'helps-groups',
    'Som koordinator eller processtöd ser du hur många frågor teamen har, men aldrig själva frågorna.',
  ),
  'forum-paused': apiFailure(
    403,
    'forum-paused',
    'Teamet är pausat, eftersom appen är borttagen ur det eller kanalen är borta. Be en teamägare lägga till appen igen, så fortsätter allt där det var.',
  ),
  'roster-unavailable': apiFailure(
    503,
    'teams-silent',
    'Teams svarar inte om vilka team du är med i. Vänta en stund och försök igen.',
  ),
};

const noSuchForum = apiFailure(
  404,
  'no-such-forum',
  'Teamet finns inte, eller så är du inte med i det. Välj ett annat team, eller alla.',
);

const listOfCounts = async (ports: Ports, who: Visitor, wanted: string): Promise<ApiAnswer> => {
  const all = await teamCounts(ports, who);
  const chosen = all.filter(({ forum }) => wanted === 'all' || forum.id === wanted);
  if (chosen.length === 0 && wanted !== 'all') return noSuchForum;
  const list: CaseList = {
    kind: 'counts',
    teams: chosen.map(({ forum: { id, name }, states }) => ({
      id,
      name,
      states: states.map((counted) => ({ ...counted, words: stateInWords(counted.state) })),
    })),
  };
  return json(list);
};

const listOfCases = async (ports: Ports, who: Visitor, wanted: string): Promise<ApiAnswer> => {
  const chosen = who.found.filter(({ forum }) => wanted === 'all' || forum.id === wanted);
  if (chosen.length === 0 && wanted !== 'all')
    return who.unanswered > 0 ? sightRefusals['roster-unavailable'] : noSuchForum;
  const teams = chosen.filter(({ forum }) => takesUpCases(forum));
  const today = dayOf(ports.clock.now());
  const [all, silent] = await Promise.all([teamCases(ports, teams), teamNames(ports, who.silent)]);
  // What was put to another team belongs to no team of one's own: it stands in the whole list, and in that of its home.
  const theirs = all.filter((own) => isTheirs(own, today));
  const others = all.filter((own) => !theirs.includes(own));
  const list: CaseList = {
    kind: 'cases',
    cases: [
      ...inOrder(theirs, today).map((one) => listedCase(one, true, today)),
      ...inOrder(others, today).map((one) => listedCase(one, false, today)),
    ],
    teams: teams.map(({ forum, actor }) => ({ id: forum.id, name: forum.name, mayAsk: mayAsk(forum, actor) })),
    silent: [...silent],
    isWhole: who.unanswered <= who.silent.length,
  };
  return json(list);
};

const showCase = async (ports: Ports, who: Visitor, forum: unknown, id: unknown): Promise<ApiAnswer> => {
  const on = { forum: forumId.safeParse(forum), id: caseId.safeParse(id) };
  if (!on.forum.success || !on.id.success) return sightRefusals['no-such-case'];
  const seen = await caseInSight(ports, who, { forum: on.forum.data, id: on.id.data });
  if (!seen.ok) return sightRefusals[seen.failure.kind];
  const { identified, stored } = seen.value;
  const today = dayOf(ports.clock.now());
  const own = ownCaseOf(identified, stored, today);
  const row = listedCase({ own, turn: whoseTurn(own, today) }, isTheirs(own, today), today);
  const view: CaseView = { row, card: ownView(seenBy(identified, stored, today)) };
  return json(view);
};

/** Mounted at `/api`. Each answer has an entity tag, so that whoever asks each second is mostly told that nothing has changed. */
export const caseApiRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  const routes = Router();
  routes.get(
    '/cases',
    reads((who, { query }) => {
      const wanted = typeof query.forum === 'string' ? query.forum : 'all';
      return mayNeverReadCases(who) ? listOfCounts(ports, who, wanted) : listOfCases(ports, who, wanted);
    }),
  );
  routes.get(
    '/forums/:forum/cases/:id',
    reads((who, { params }) => showCase(ports, who, params.forum, params.id)),
  );
  return routes;
};
