/** The only way out for what is known of a document. */
import type { Temporal } from 'temporal-polyfill';
import { mayPublish } from '../../forums/access.ts';
import { type AreaId, areaName, isRegionArea } from '../../forums/area.ts';
import type { Region } from '../../forums/region.ts';
import type { Example } from '../actions/examples.ts';
import type { ToRead } from '../actions/reading.ts';
import type { Opened, Shelved } from '../actions/shelf.ts';
import type { DocumentDetail, DocumentVersion, ListedDocument, ReadingList, VersionFacts } from '../contract.ts';
import { type DocumentId, draftOf, isPublished, type SteeringDocument, type Version } from '../document.ts';
import { comingOn, faceOn, isReviewDue, stateOn } from '../in-force.ts';
import { isExample, mayRead } from '../rights.ts';
import { doerWords, officeWords } from '../words.ts';

/** What a presenter needs beside the document. */
export type Frame = { readonly region: Region; readonly today: Temporal.PlainDate };

const presentWhere = (area: AreaId, id: DocumentId, { region }: Frame) => ({
  area,
  areaName: areaName(area, region),
  isRegion: isRegionArea(area),
  id,
});

export const etagOf = ({ revision }: SteeringDocument): string => `"${revision}"`;

const presentVersion = (document: SteeringDocument, one: Version, { region, today }: Frame): VersionFacts => ({
  n: one.n,
  state: stateOn(document, one, today),
  kind: one.kind,
  title: one.title,
  owner: { ...one.owner, officeName: officeWords(one.owner.office, region) },
  ...(one.summary !== undefined && { summary: one.summary }),
  ...(one.link !== undefined && { link: one.link }),
  hasText: one.text.characters > 0,
  characters: one.text.characters,
  ...(one.validFrom && { validFrom: one.validFrom.toString() }),
  ...(one.validTo && { validTo: one.validTo.toString() }),
  ...(one.state === 'withdrawn' && { withdrawnOn: one.withdrawnOn.toString() }),
  ...(one.reviewOn && { reviewOn: one.reviewOn.toString() }),
  asksToBeRead: one.asksToBeRead,
  ...(isPublished(one) && { publishedAt: one.publishedAt.toString(), publishedBy: doerWords(one.publishedBy) }),
});

const presentComing = (document: SteeringDocument, face: Version, { today }: Frame): Pick<ListedDocument, 'coming'> => {
  const coming = comingOn(document, today);
  if (!coming || coming.n === face.n) return {};
  return { coming: { n: coming.n, title: coming.title, validFrom: coming.validFrom.toString() } };
};

const presentShown = (
  { area, document }: Shelved['stored'],
  face: Version,
  frame: Frame,
  more: Pick<ListedDocument, 'hasDraft' | 'mayPublish'>,
): ListedDocument => ({
  ...presentWhere(area, document.id, frame),
  etag: etagOf(document),
  shown: presentVersion(document, face, frame),
  ...presentComing(document, face, frame),
  ...(document.review && { reviewOn: document.review.on.toString() }),
  isReviewDue: isReviewDue(document, frame.today),
  isExample: isExample(document),
  ...more,
});

/** Undefined where there is no version to show to this person. */
export const presentListed = (
  { access, stored }: Shelved,
  frame: Frame,
  snippet?: string,
): ListedDocument | undefined => {
  const face = faceOn(stored.document, frame.today);
  if (!face || !mayRead(access, face)) return undefined;
  const isTheirs = mayPublish(access);
  const hasDraft = isTheirs && draftOf(stored.document) !== undefined;
  const listed = presentShown(stored, face, frame, { hasDraft, mayPublish: isTheirs });
  return snippet === undefined ? listed : { ...listed, snippet };
};

/** To a convener of another area, who is nobody in this one. */
export const presentExample = ({ stored, version }: Example, frame: Frame): ListedDocument =>
  presentShown(stored, version, frame, { hasDraft: false, mayPublish: false });

export const presentDetail = (opened: Opened, frame: Frame): DocumentDetail | undefined => {
  const { access, stored, inForce, text, readings, deeds } = opened;
  const { document } = stored;
  const listed = presentListed(opened, frame);
  if (!listed) return undefined;
  const seats = readings.map(({ forum, seat, receipt }) => ({
    forum: forum.id,
    forumName: forum.name,
    seat: seat.id,
    name: seat.name,
    isMine: access.seats.some((held) => held.forum.id === forum.id && held.seat.id === seat.id),
    ...(receipt && { readAt: receipt.at.toString() }),
  }));
  const isPublishers = ({ did }: (typeof deeds)[number]) => did === 'drafted' || did === 'discarded';
  const { copiedFrom } = document;
  return {
    ...listed,
    versions: document.versions
      .filter((one) => mayRead(access, one))
      .toReversed()
      .map((one) => presentVersion(document, one, frame)),
    ...(inForce && { inForce: inForce.n }),
    text,
    readings: seats,
    mayRead: seats.some(({ isMine, readAt }) => isMine && readAt === undefined),
    ...(copiedFrom && {
      copiedFrom: {
        area: copiedFrom.area,
        areaName: areaName(copiedFrom.area, frame.region),
        id: copiedFrom.id,
        title: copiedFrom.title,
      },
    }),
    history: deeds
      .filter((deed) => listed.mayPublish || !isPublishers(deed))
      .map(({ at, did, by, n }) => ({ at: at.toString(), did, by: doerWords(by), ...(n !== undefined && { n }) })),
  };
};

export const presentText = (
  { stored: { area, document }, version, text }: { stored: Shelved['stored']; version: Version; text: string },
  frame: Frame,
): DocumentVersion => ({
  ...presentWhere(area, document.id, frame),
  etag: etagOf(document),
  version: presentVersion(document, version, frame),
  text,
});

export const presentReading = (all: readonly ToRead[], frame: Frame): ReadingList => ({
  documents: all.map(({ stored: { area, document }, version, seats }) => ({
    ...presentWhere(area, document.id, frame),
    n: version.n,
    title: version.title,
    kind: version.kind,
    seats: seats.map(({ forum, seat }) => ({ forum: forum.id, forumName: forum.name, seat: seat.id, name: seat.name })),
  })),
});
