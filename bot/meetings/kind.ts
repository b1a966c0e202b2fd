import { z } from 'zod';

/** `team-meeting` of a team · `group-meeting` of a group, each term · `network-meeting` of all conveners · the rest in any forum. */
export const meetingKinds = [
  'team-meeting',
  'group-meeting',
  'network-meeting',
  'study-visit',
  'consultation-hour',
] as const;
export const meetingKind = z.enum(meetingKinds);
export type MeetingKind = z.infer<typeof meetingKind>;

const onlyIn: Readonly<Partial<Record<MeetingKind, 'team' | 'group' | 'network'>>> = {
  'team-meeting': 'team',
  'group-meeting': 'group',
  'network-meeting': 'network',
};

/** The rest are held in any forum. */
export const mayBeIn = (kind: MeetingKind, forum: 'team' | 'group' | 'network'): boolean =>
  (onlyIn[kind] ?? forum) === forum;

/** `reply`: each seat says whether it comes · `presumed`: only who cannot come says so · `none`: an open hour. */
export const callings = ['reply', 'presumed', 'none'] as const;
export type Calling = (typeof callings)[number];

/** Days before the meeting that the call goes out. */
export const usualCall = (kind: MeetingKind): { readonly calling: Calling; readonly daysBefore: number } => {
  if (kind === 'team-meeting') return { calling: 'presumed', daysBefore: 2 };
  return kind === 'consultation-hour' ? { calling: 'none', daysBefore: 0 } : { calling: 'reply', daysBefore: 14 };
};
