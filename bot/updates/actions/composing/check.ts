/** All that must be mended in an update before it is kept, and before it goes out. */
import type { Temporal } from 'temporal-polyfill';
import { type Forum, forumId } from '../../../forums/forum.ts';
import { bytesOf, mostBytes } from '../../../platform/cards/size.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Card } from '../../../platform/teams/port.ts';
import type { Respondent } from '../../answers/answer.ts';
import { respondentsIn } from '../../answers/respondents.ts';
import { isNobody } from '../../audience.ts';
import { type Flaw, flawsOfContent } from '../../composing/typed-update.ts';
import { newUpdateDelivery, type UpdateDelivery } from '../../delivery/update-delivery.ts';
import type { Sender } from '../../rights.ts';
import type { ShownUpdate } from '../../shown.ts';
import type { Update } from '../../update.ts';
import { shownIn } from '../deliver-update.ts';
import { documentFlaws } from './document.ts';
import { notDrawnIn } from './markdown.ts';
import { type Reach, recipientsIn } from './reach.ts';

/** The card at its largest, when all have answered. A card is drawn where it is shown, and handed down. */
export type Draw = (shown: ShownUpdate) => Card;

/** Where there is no forum yet: a group that nobody is in. */
const nowhere = newUpdateDelivery({ forum: forumId.parse('ingen'), name: '', kind: 'group' });

const respondentsOf = ({ regions }: Ports, forum: Forum) => respondentsIn(forum, regions.of(forum.regionId));

/** Those who could answer if somebody spoke for every seat: while it is out a seat may be taken. */
const mostRespondentsOf = (ports: Ports, forum: Forum): readonly Respondent[] =>
  forum.kind === 'network'
    ? respondentsOf(ports, forum)
    : forum.seats.map(({ id, name, party }) => ({ id, name, party }));

const deliveryTo = (ports: Ports, forum: Forum): UpdateDelivery => {
  const { id, name, kind, municipality } = forum;
  const to = newUpdateDelivery({ forum: id, name, kind, ...(municipality !== undefined && { municipality }) });
  return { ...to, respondents: respondentsOf(ports, forum) };
};

/** As it comes to stand in a forum, before anybody has answered. */
export const shownTo = (ports: Ports, update: Update, forum: Forum | undefined): Promise<ShownUpdate> =>
  shownIn(ports, update, forum ? deliveryTo(ports, forum) : nowhere);

/** Its card names most. */
const largestOf = (ports: Ports, forums: readonly Forum[]): Forum | undefined => {
  const sized = forums.map((forum) => ({ forum, size: JSON.stringify(mostRespondentsOf(ports, forum)).length }));
  return sized.toSorted((a, b) => b.size - a.size)[0]?.forum;
};

/** Of the forum whose card becomes the largest; of all that there are while nobody is chosen. */
export const largestBytes = async (ports: Ports, update: Update, reach: Reach, draw: Draw): Promise<number> => {
  const recipients = recipientsIn(reach, update.audience);
  const forum = largestOf(ports, recipients.length > 0 ? recipients : reach.forums);
  const shown = await shownTo(ports, update, forum);
  const respondents = forum ? [...mostRespondentsOf(ports, forum)] : [];
  return bytesOf(draw({ ...shown, to: { ...shown.to, respondents } }));
};

export const sizeFlaws = (bytes: number): readonly Flaw[] =>
  bytes > mostBytes ? [{ field: 'card', kind: 'too-large', bytes }] : [];

const audienceFlaws = ({ audience }: Update, recipients: readonly Forum[]): readonly Flaw[] => {
  if (isNobody(audience)) return [{ field: 'audience', kind: 'nobody' }];
  return recipients.length === 0 ? [{ field: 'audience', kind: 'nobody-now' }] : [];
};

type Going = {
  readonly reach: Reach;
  readonly bytes: number;
  /** The day when it goes. */
  readonly from: Temporal.PlainDate;
  /** The last day of what is out already. */
  readonly kept?: Temporal.PlainDate | undefined;
};

/** A letter has its text in what it brings together. */
const contentFlaws = ({ content, letter = [] }: Update, { from, kept }: Going): readonly Flaw[] =>
  flawsOfContent(content, from, kept).filter(
    ({ field, kind }) => letter.length === 0 || field !== 'text' || kind !== 'missing',
  );

export const flawsToSend = async (
  ports: Ports,
  sender: Sender,
  update: Update,
  going: Going,
): Promise<readonly Flaw[]> => {
  const { content } = update;
  const recipients = recipientsIn(going.reach, update.audience);
  return [
    ...contentFlaws(update, going),
    ...notDrawnIn(content.text).map((what) => ({ field: 'text', kind: 'not-drawn', what }) as const),
    ...(await documentFlaws(ports, sender, content, recipients)),
    ...audienceFlaws(update, recipients),
    ...sizeFlaws(going.bytes),
  ];
};
