// The parts that pages are made of, on a page of their own for the browser tests: #card, #conflict, #confirm, #form.
import '../../../tab/data/no-eval.ts';
import { Button, Field, FluentProvider, Textarea } from '@fluentui/react-components';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { type Answer, answered, failed } from '../../../tab/data/failure.ts';
import { type Host, HostProvider } from '../../../tab/host/host.ts';
import { type Look, themes } from '../../../tab/host/look.ts';
import type { CardPress } from '../../../tab/parts/card-canvas.ts';
import { CardView } from '../../../tab/parts/card-view.tsx';
import { Confirm } from '../../../tab/parts/confirm.tsx';
import { Conflict } from '../../../tab/parts/conflict.tsx';
import { useKept } from '../../../tab/parts/kept.ts';
import { Page } from '../../../tab/parts/page.tsx';
import { type Here, HereProvider } from '../../../tab/shell/place.ts';
import '../../../tab/shell/shell.css';
import { caseCard, formCard } from './cards.ts';

const search = new URLSearchParams(window.location.search);

const host: Host = {
  tokens: { token: async () => answered('token') },
  watchTheme: () => () => undefined,
  page: undefined,
  channelId: undefined,
  ready: () => undefined,
  openLink: (url) => tell(`öppnar ${url}`),
  copyLink: async () => 'copied',
  changePerson: undefined,
};

const here: Here = {
  me: {
    person: { name: search.get('person') ?? 'Anna Berg' },
    isCoordinator: false,
    isSupport: false,
    region: { id: 'skaraborg', name: 'Skaraborg', parties: [], municipalities: [] },
    forums: [],
    regions: [],
    areas: [],
    unanswered: 0,
  },
  place: { id: 'team', name: 'Teamet', forum: undefined, areas: [] },
  address: { place: 'team', page: 'start', rest: [] },
};

/** What has been done, for the test to read. */
function tell(what: unknown): void {
  const log = document.getElementById('log');
  if (log) log.textContent = typeof what === 'string' ? what : JSON.stringify(what);
}

function Cards(): React.ReactNode {
  const [card, setCard] = useState<IAdaptiveCard>(search.get('card') === 'form' ? formCard : caseCard);
  const [isSilent, setSilent] = useState(false);
  const press = async (wanted: CardPress): Promise<Answer<unknown>> => {
    tell(wanted);
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (isSilent) return failed({ kind: 'silent', sentence: 'Servern svarar inte just nu.', reference: 'r-7' });
    setCard({ ...caseCard, body: [{ type: 'TextBlock', text: 'Tack, svaret är sparat.', wrap: true }] });
    return answered(undefined);
  };
  return (
    <Page title="Kort" actions={<Button onClick={() => setSilent(!isSilent)}>Tystna</Button>}>
      <Button onClick={() => setCard({ ...card, speak: String(Math.random()) })}>Rita om</Button>
      <CardView card={card} label="Björk 27" kept="bjork-27" onPress={press} />
    </Page>
  );
}

function Form(): React.ReactNode {
  const kept = useKept('gallery', { text: '' });
  return (
    <Page title="Formulär">
      <Field label="Anteckning">
        <Textarea value={kept.value.text} onChange={(_event, { value }) => kept.set({ text: value })} />
      </Field>
      <Button onClick={kept.clear}>Spara</Button>
    </Page>
  );
}

function Ask(): React.ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Page title="Fråga först">
      <Button onClick={() => setOpen(true)}>Ta bort raden…</Button>
      <Confirm
        isOpen={isOpen}
        title="Ta bort raden?"
        act="Ta bort raden"
        onAct={() => {
          setOpen(false);
          tell('borta');
        }}
        onCancel={() => setOpen(false)}
      >
        Den finns kvar i historiken och kan läggas tillbaka.
      </Confirm>
    </Page>
  );
}

const Both = (): React.ReactNode => (
  <Page title="Två som skriver">
    <Conflict
      who="Ändrad av elevhälsan i dag kl. 13.00."
      fields={[
        { id: 'phone', label: 'Telefon', mine: '070-174 06 05', theirs: '070-174 06 06' },
        { id: 'name', label: 'Namn', mine: 'Rehab', theirs: 'Rehab' },
        { id: 'alert', label: 'Just nu', mine: '', theirs: 'Stängt hela veckan, ring jouren.' },
      ]}
      onChoose={tell}
      onCancel={() => tell('tar allt')}
    />
  </Page>
);

const parts: Readonly<Record<string, () => React.ReactNode>> = {
  '#card': Cards,
  '#conflict': Both,
  '#confirm': Ask,
  '#form': Form,
};

const looks: readonly Look[] = ['light', 'dark', 'contrast'];
const theme = themes[looks.find((look) => look === search.get('look')) ?? 'light'];
const Part = parts[window.location.hash] ?? Form;
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <FluentProvider className="tab" theme={theme}>
      <HostProvider value={host}>
        <HereProvider value={here}>
          <main>
            <Part />
            <output id="log" />
          </main>
        </HereProvider>
      </HostProvider>
    </FluentProvider>,
  );
}
