import { Link } from 'wouter';
import type { UpdateList } from '../../../../bot/updates/contract/list.ts';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { useUpdates } from '../reading.ts';
import { listPath } from '../spot.ts';
import { text as shared } from '../text.ts';
import { Form } from './form.tsx';
import { text } from './text.ts';
import { useCompose } from './use-compose.ts';

/** `wanted`: the forum that the address names; else to the region, for whoever may, or to the own one. */
const writtenTo = ({ region, forums }: UpdateList['may'], wanted: string | undefined, place: string) => {
  if (wanted !== undefined) return forums.find(({ id }) => id === wanted);
  if (region) return 'region';
  return forums.find(({ id }) => id === place) ?? forums[0];
};

export function NewPage({ forum: wanted }: { forum: string | undefined }): React.ReactNode {
  const { place } = useHere();
  const read = useUpdates();
  const to = read.data && writtenTo(read.data.may, wanted, place.id);
  return (
    <Page
      title={typeof to === 'object' ? text.titleNewOwn(to.name) : text.titleNew}
      back={<Link href={listPath(place.id)}>{shared.toList}</Link>}
    >
      <Shown read={read}>
        {() =>
          to === undefined ? (
            <Empty title={shared.mayNot}>{shared.mayNotHow}</Empty>
          ) : (
            <New forum={to === 'region' ? undefined : to.id} />
          )
        }
      </Shown>
    </Page>
  );
}

function New({ forum }: { forum: string | undefined }): React.ReactNode {
  const form = useCompose(undefined, forum);
  return <Form form={form} onLeave={() => undefined} />;
}
