import { documentList } from '../../../../bot/documents/contract.ts';
import { useRead } from '../../../data/query.ts';
import { Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { type Draft, documentKey } from './fields.ts';
import { Choice } from './line.tsx';
import { text } from './text.ts';

type Props = { forum: string | undefined; draft: Draft; set: (draft: Draft) => void; wrong: string | undefined };

/** One that is in force: on the own forum's shelf where it goes there alone, else on the region's. */
export function DocumentChoice({ forum, draft, set, wrong }: Props): React.ReactNode {
  const { me } = useHere();
  const area = forum === undefined ? `region:${me.region.id}` : me.forums.find(({ id }) => id === forum)?.area;
  const read = useRead(
    area === undefined ? undefined : `/api/areas/${encodeURIComponent(area)}/documents`,
    documentList,
  );
  return (
    <Shown read={read}>
      {({ documents }) => {
        const inForce = documents.filter(({ shown }) => shown.state === 'in-force');
        const options = inForce.map((one) => ({ id: documentKey(one), name: one.shown.title }));
        const isListed = draft.document === '' || options.some(({ id }) => id === draft.document);
        if (options.length === 0 && isListed) return <p className="update-quiet">{text.noDocuments}</p>;
        return (
          <Choice
            id="document"
            label={text.fieldDocument}
            wrong={wrong}
            value={draft.document}
            options={[
              { id: '', name: text.chooseDocument },
              ...(isListed ? [] : [{ id: draft.document, name: draft.documentTitle }]),
              ...options,
            ]}
            onChange={(document) => {
              const documentTitle = options.find(({ id }) => id === document)?.name ?? draft.documentTitle;
              set({ ...draft, document, documentTitle: document === '' ? '' : documentTitle });
            }}
          />
        );
      }}
    </Shown>
  );
}
