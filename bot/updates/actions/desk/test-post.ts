/** The real card to whoever is writing it, in the personal chat. It counts nowhere. */
import type { Ports } from '../../../platform/ports.ts';
import type { Message } from '../../../platform/teams/port.ts';
import type { Sender } from '../../rights.ts';

/** `no-way`: no team of ours that they are in, by which they could be reached. `later`: known not to have arrived. */
export type Tested = 'sent' | 'refused' | 'later' | 'uncertain' | 'no-way';

export const testPost = async (
  { teams }: Pick<Ports, 'teams'>,
  { who, forum }: Sender,
  message: Message,
): Promise<Tested> => {
  const place = forum?.place ?? who.found.find((one) => one.forum.place !== undefined)?.forum.place;
  if (!place || who.userId === '') return 'no-way';
  const outcome = await teams.postToPerson(place, who.userId, message);
  switch (outcome.kind) {
    case 'done':
      return 'sent';
    case 'refused':
    case 'uncertain':
      return outcome.kind;
    case 'throttled':
    case 'not-reached':
    case 'withheld':
      return 'later';
  }
};
