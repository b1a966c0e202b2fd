import { Page } from '../../parts/page.tsx';
import { Empty } from '../../parts/states.tsx';
import { text } from './text.ts';

export default function StartPage(): React.ReactNode {
  return (
    <Page title={text.title}>
      <Empty title={text.empty}>{text.later}</Empty>
    </Page>
  );
}
