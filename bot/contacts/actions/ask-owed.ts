/** What the asking owes: the names of the jobs, what each of them carries, and what makes each happen once. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { AreaId } from '../../forums/area.ts';
import { type ForumId, forumId } from '../../forums/forum.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { atHour } from '../../platform/time/hours.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { morning } from '../../platform/time/waking.ts';
import { addWorkingDays } from '../../platform/time/working-days.ts';
import type { Addressee, Vacancy } from '../asking/addressees.ts';
import { desk, patienceDays } from '../asking/due-desks.ts';
import { type ContactId, contactId } from '../contact.ts';

export const askJobs = {
  round: 'contacts.round',
  person: 'contacts.ask',
  channel: 'contacts.ask-in-channel',
  followUp: 'contacts.follow-up',
  convener: 'contacts.tell-convener',
  refresh: 'contacts.refresh-thread',
} as const;
export type AskJob = (typeof askJobs)[keyof typeof askJobs];

const desks = z.string().transform((text) => z.array(desk).parse(JSON.parse(text)));
const forums = z.string().transform((text) => z.array(forumId).parse(text.split(',')));

/** `instead`: of the channel, which could not be asked; then there is no other way left. */
export const personData = z.object({
  on: plainDate,
  userId: z.string(),
  forums,
  desks,
  instead: z.string().optional(),
});
export const channelData = z.object({ on: plainDate, forum: forumId, desks });
export const followUpData = z.object({ on: plainDate });
export const convenerData = z.object({ on: plainDate, userId: z.string(), forum: forumId });

const rowIds = z.string().transform((text) => z.array(contactId).parse(text.split(',')));
/** A card in a channel, and the rows on it. */
export const refreshData = z.object({ forum: forumId, activityId: z.string(), rows: rowIds });

type Owing = Pick<Ports, 'jobs'>;
type Day = Temporal.PlainDate;

const owe = ({ jobs }: Owing, area: AreaId, job: AskJob, about: readonly string[], data: Record<string, string>) =>
  jobs.owe('contacts', area, { job, about: about.join('.'), data });

const cardData = (on: Day, { userId, forums, desks }: Addressee) => ({
  on: on.toString(),
  userId,
  forums: forums.join(','),
  desks: JSON.stringify(desks),
});

/** One card a person and asking. */
export const oweCard = (ports: Owing, area: AreaId, on: Day, to: Addressee): Promised =>
  owe(ports, area, askJobs.person, [on.toString(), to.userId], cardData(on, to));

/** What could be asked in no other way. `of`: the attempt in a channel that it comes of, so that it comes of it once. */
export const oweCardInstead = (ports: Owing, area: AreaId, on: Day, to: Addressee, of: string): Promised =>
  owe(ports, area, askJobs.person, [on.toString(), to.userId, of], { ...cardData(on, to), instead: 'channel' });

/** One thread a channel and asking; `of`: the person for whose sake, where no personal chat could be had. */
export const oweThread = (ports: Owing, area: AreaId, on: Day, { forum, desks }: Vacancy, of = ''): Promised =>
  owe(ports, area, askJobs.channel, [on.toString(), forum, of], {
    on: on.toString(),
    forum,
    desks: JSON.stringify(desks),
  });

export const oweFollowUp = ({ jobs }: Owing, area: AreaId, on: Day): Promised =>
  jobs.owe('contacts', area, {
    job: askJobs.followUp,
    about: on.toString(),
    data: { on: on.toString() },
    due: atHour(addWorkingDays(on, patienceDays), morning),
  });

/** One word a convener, forum and asking. */
export const oweConvener = (
  ports: Owing,
  area: AreaId,
  on: Day,
  { forum, userId }: { readonly forum: ForumId; readonly userId: string },
): Promised => owe(ports, area, askJobs.convener, [on.toString(), forum, userId], { on: on.toString(), forum, userId });

/** Brings a card in a channel up to date for everybody: once for each answer. */
export const oweRefresh = (
  ports: Owing & Pick<Ports, 'random'>,
  area: AreaId,
  { forum, activityId, rows }: { forum: ForumId; activityId: string; rows: readonly ContactId[] },
): Promised => owe(ports, area, askJobs.refresh, [ports.random.id()], { forum, activityId, rows: rows.join(',') });
