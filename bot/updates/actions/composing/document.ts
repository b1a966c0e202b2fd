/** The steering document that an update points to: in force, and to be read by all who get it. */
import { documentInForce } from '../../../documents/actions/in-force-now.ts';
import { documentId } from '../../../documents/document.ts';
import { areaAccess } from '../../../forums/access.ts';
import { areaId, areaOf, isRegionArea } from '../../../forums/area.ts';
import type { Forum } from '../../../forums/forum.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Flaw } from '../../composing/typed-update.ts';
import type { Sender } from '../../rights.ts';
import type { UpdateContent } from '../../update.ts';

type Pointed = NonNullable<UpdateContent['document']>;

/** With its title as it is called today; undefined of one that the sender does not see, or that is not in force. */
export const documentNow = async (
  ports: Ports,
  { who }: Sender,
  at: { readonly area: string; readonly id: string },
): Promise<Pointed | undefined> => {
  const area = areaId.safeParse(at.area);
  const id = documentId.safeParse(at.id);
  const access = area.success ? areaAccess(who, area.data) : undefined;
  if (!access || !id.success) return undefined;
  const found = await documentInForce(ports, access, id.data);
  return found && { area: access.area, id: id.data, title: found.title };
};

const isFor = ({ area }: Pointed, forum: Forum): boolean => isRegionArea(area) || areaOf(forum) === area;

export const documentFlaws = async (
  ports: Ports,
  sender: Sender,
  { document }: UpdateContent,
  recipients: readonly Forum[],
): Promise<readonly Flaw[]> => {
  if (!document) return [];
  if (!(await documentNow(ports, sender, document))) return [{ field: 'document', kind: 'not-in-force' }];
  return recipients.every((forum) => isFor(document, forum)) ? [] : [{ field: 'document', kind: 'not-for-all' }];
};
