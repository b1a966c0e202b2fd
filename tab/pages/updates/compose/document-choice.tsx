import { documentList } from '../../../../bot/documents/contract.ts';
import { useRead } from '../../../data/query.ts';
import { Shown } from '../../../parts/states.tsx';
import { type Draft, documentKey } from './fields.ts';
import { Choice } from './line.tsx';
import { text } from './text.ts';

type Props = { area: string | undefined; draft: Draft; set: (draft: Draft) => void; wrong: string | undefined };

/** One that is in force, of the region's shelf. */
export function DocumentChoice({ area, draft, set, wrong }: Props): React.ReactNode {
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
