// What stands in the form from the start, by what kind of meeting it is.
import { type Calling, type MeetingKind, usualCall } from '../../../../bot/meetings/contract/series.ts';
import { text } from './text.ts';

const times: Readonly<Record<MeetingKind, { readonly start: string; readonly end: string }>> = {
  'team-meeting': { start: '13.00', end: '14.00' },
  'group-meeting': { start: '13.00', end: '15.00' },
  'network-meeting': { start: '9.00', end: '12.00' },
  'study-visit': { start: '13.00', end: '15.00' },
  'consultation-hour': { start: '9.00', end: '10.00' },
};

/** "SAMBU-team Mariestad" meets at the "SAMBU-möte". */
const teamMeeting = (forum: string): string => {
  const [, own] = /^(\S+)-team\b/i.exec(forum) ?? [];
  return own === undefined ? text.usualNames['team-meeting'] : `${own}-möte`;
};

export const presetOf = (kind: MeetingKind, forum: string) => ({
  ...times[kind],
  name: kind === 'team-meeting' ? teamMeeting(forum) : text.usualNames[kind],
});

export const callOf = ({ calling, daysBefore }: { readonly calling: Calling; readonly daysBefore: number }) => ({
  calling,
  daysBefore: `${daysBefore}`,
});

/** As text: what one has chosen is kept as text. */
export const usualCallFields = (kind: MeetingKind): { readonly calling: string; readonly daysBefore: string } =>
  callOf(usualCall(kind));
