import type { Recipient, SavedList } from '../../../../bot/updates/contract/recipients.ts';
import { enumerate } from '../../../parts/when.ts';
import { audienceFields, noFields } from '../compose/fields.ts';
import { audienceInWords } from '../compose/text.ts';

/** "Alla grupper, Nätverket och SAMBU-teamet Mariestad". */
export function inWords({ audience }: SavedList, forums: readonly Recipient[]): string {
  const fields = { ...noFields, ...audienceFields({ ...audience, listName: '' }) };
  const names = forums.filter(({ id }) => fields.forums.includes(id)).map(({ name }) => name);
  return enumerate(audienceInWords(fields, names).split('\n'));
}
