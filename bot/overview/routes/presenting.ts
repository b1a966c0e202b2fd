/** The only way out for Läget. No key of a person leaves, and no number that is hidden. */

import { documentsPath } from '../../documents/path.ts';
import { areaAccess, mayCallMeetings, mayNameConvener, mayPublish } from '../../forums/access.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { municipalityArea } from '../../forums/area.ts';
import type { Region } from '../../forums/region.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { updatesPath } from '../../updates/path.ts';
import type { Looked } from '../actions/look-at.ts';
import type { Overview } from '../actions/overview.ts';
import type { OverviewDetail, OverviewRow, Overview as OverviewView, StartUpView } from '../contract.ts';
import { linksFor, type May } from '../links.ts';
import { type PlaceId, pathOfPage, regionPathOf } from '../paths.ts';
import { cellsOf, type Known } from '../row.ts';
import { begunInTeams, doneInTeam, type Step, startUpWords } from '../start-up.ts';
import { termOf } from '../term.ts';
import {
  asOfWords,
  changeWords,
  documentWords,
  figuresWords,
  forumWords,
  noteKindWords,
  updateWords,
} from '../words.ts';

const presentRow = (known: Known, today: Looked['ground']['today']): OverviewRow => ({
  ...known.municipality,
  hasGroup: known.standing.hasGroup,
  cells: cellsOf(known, today),
  asOf: known.at.toString(),
});

const tilesOf = ({ municipalities }: Region): OverviewView['tiles'] =>
  municipalities.flatMap(({ id, name, tile }) => (tile ? [{ id, name, row: tile[0], column: tile[1] }] : []));

export const presentOverview = (who: Visitor, { region, known, trend, now, asOf }: Overview): OverviewView => {
  const today = dayOf(now);
  const { name: present } = termOf(today);
  return {
    region: { id: region.region.id, name: region.region.name },
    municipalities: known.map((one) => presentRow(one, today)),
    tiles: tilesOf(region),
    trend: trend.map(({ term, of, counts, source }) => ({
      term,
      isPresent: term === present,
      of,
      counts,
      ...(source !== undefined && { source }),
    })),
    asOf: asOf.toString(),
    asOfWords: asOfWords(asOf, now),
    may: { write: who.isCoordinator },
    figuresWords,
  };
};

const mayOf = (who: Visitor, { group, known }: Looked): May => {
  const there = who.found.find(({ forum }) => forum.id === group?.id);
  const access = areaAccess(who, municipalityArea(who.regionId, known.municipality.id));
  return {
    write: who.isCoordinator,
    nameConvener: there !== undefined && mayNameConvener(there.forum, there.actor),
    callMeetings: there !== undefined && mayCallMeetings(there.forum, there.actor),
    publish: there !== undefined && access !== undefined && mayPublish(access),
  };
};

/** Where the reader does something about the municipality: on the group's roster, or above all forums. */
const placeOf = (who: Visitor, { group }: Looked): PlaceId | undefined => {
  if (who.found.some(({ forum }) => forum.id === group?.id)) return group?.id;
  return who.isCoordinator || who.isSupport ? 'region' : undefined;
};

const presentStartUp = (who: Visitor, { team, steps }: Looked['startUps'][number]): StartUpView => {
  const isThere = who.found.some(({ forum }) => forum.id === team?.id);
  const helps = who.isCoordinator || who.isSupport;
  const pathTo = (page: Step['page']): string | undefined => {
    if (team && isThere) return pathOfPage(team.id, page);
    return helps ? regionPathOf(page) : undefined;
  };
  return {
    ...(team && { team: { id: team.id, name: team.name } }),
    steps: steps.map(({ key, title, why, isDone, words, page }) => {
      const path = pathTo(page);
      return { key, title, why, isDone, words, ...(path !== undefined && { path }) };
    }),
    words: startUpWords(steps),
    ...(!isThere && { elsewhere: team ? doneInTeam : begunInTeams }),
  };
};

const presentDocuments = ({ ground }: Looked, place: PlaceId): OverviewDetail['documents'] =>
  ground.read.map(({ document: { stored, version }, readings }) => ({
    title: version.title,
    words: documentWords(readings.filter(({ receipt }) => receipt !== undefined).length, readings.length),
    path: documentsPath(place, { area: stored.area, id: stored.document.id }),
  }));

const presentUpdates = ({ ground }: Looked, place: PlaceId): OverviewDetail['updates'] =>
  ground.asked.map(({ update, delivery, isActed }) => ({
    title: update.content.title,
    isActed,
    words: updateWords(isActed, delivery.name),
    path: updatesPath(place, update.id),
  }));

export const presentDetail = (who: Visitor, region: Region, looked: Looked): OverviewDetail => {
  const { known, ground, group, history, notes, startUps } = looked;
  const { now, today, forums } = ground;
  const place = placeOf(who, looked);
  // Of a team's convener who is not in the group: the own team.
  const [own] = who.found.filter(({ forum }) => forums.some(({ id }) => id === forum.id));
  const here: PlaceId = place ?? own?.forum.id ?? 'region';
  return {
    region: { id: region.region.id, name: region.region.name },
    municipality: presentRow(known, today),
    forums: forums.map((forum) => ({
      id: forum.id,
      name: forum.name,
      kind: forum.kind,
      isBound: forum.place !== undefined,
      words: forumWords(forum),
      ...(forum.convener && { convener: forum.convener.name }),
    })),
    statusHistory: history.map((change) => ({
      state: change.to,
      ...(change.since && { day: change.since.toString() }),
      words: changeWords(change, today),
    })),
    documents: presentDocuments(looked, here),
    updates: presentUpdates(looked, here),
    ...(notes && {
      notes: notes.map(({ id, day, kind, line }) => ({
        id,
        day: day.toString(),
        kind,
        kindWords: noteKindWords[kind],
        line,
      })),
    }),
    links: [...linksFor({ known, group, place, may: mayOf(who, looked) })],
    startUps: startUps.map((one) => presentStartUp(who, one)),
    may: { write: who.isCoordinator },
    figuresWords,
    asOf: known.at.toString(),
    asOfWords: asOfWords(known.at, now),
  };
};
