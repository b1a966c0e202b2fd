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

type Props = {
  forum: string | undefined;
  /** Chosen from the start; there is another choice to be made all the same. */
  to: string | undefined;
};

export function NewPage({ forum: wanted, to: chosen }: Props): React.ReactNode {
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
            <New forum={to === 'region' ? undefined : to.id} chosen={to === 'region' ? chosen : undefined} />
          )
        }
      </Shown>
    </Page>
  );
}

function New({ forum, chosen }: { forum: string | undefined; chosen: string | undefined }): React.ReactNode {
  const form = useCompose(undefined, forum, chosen);
  return <Form form={form} onLeave={() => undefined} />;
}
