/** Whether somebody has been on the forum's roster, as far as we remember: a hint for what to say, never a right. */
import type { Ports } from '../../platform/ports.ts';
import type { Sender } from '../../platform/teams/port.ts';
import type { ForumId } from '../forum.ts';
import { forumsRememberedFor } from '../store.ts';

export const metBefore = async (ports: Ports, { userId }: Pick<Sender, 'userId'>, forum: ForumId): Promise<boolean> =>
  (await forumsRememberedFor(ports, userId)).includes(forum);
