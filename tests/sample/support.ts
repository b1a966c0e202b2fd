/**
 * How it stood with the teams of Skaraborg. From the reports: three municipalities when the coordinator began in October
 * 2020, two teams begun in August 2019 (Mariestad's counts its cases from that autumn) and one in August 2020; eleven
 * active and two decided when the coordinator wrote her final report in December 2024, Hjo and Grästorp named among
 * them. Which the others were no report says: they are chosen here, as are the wishes and the notes.
 */
import type { NoteKind, TeamState, Wished } from '../../bot/support/contract.ts';

type SampleStatus = { readonly state: TeamState; readonly kind?: string; readonly since?: string };

/** When the coordinator took up the post, and when she wrote what it had come to. */
export const firstSaid = '2020-10-01T07:00:00Z';
export const finalReport = '2024-12-02T08:00:00Z';

const active: SampleStatus = { state: 'active' };

export const sampleFirst: Readonly<Record<string, SampleStatus>> = {
  mariestad: { ...active, since: '2019-08-01' },
  toreboda: { ...active, kind: 'BUSE-nätverk' },
  gullspang: active,
};

export const sampleSince: Readonly<Record<string, SampleStatus>> = {
  hjo: active,
  grastorp: { ...active, kind: 'HLT-team' },
  skovde: active,
  lidkoping: active,
  skara: active,
  falkoping: active,
  vara: active,
  gotene: active,
  tidaholm: { state: 'decided' },
  tibro: { state: 'decided' },
};

/** `daysAgo`: so that it looks as fresh whenever somebody starts. */
export const sampleWishes: readonly {
  readonly municipality: string;
  readonly says: Wished;
  readonly line: string;
  readonly daysAgo: number;
}[] = [
  {
    municipality: 'tidaholm',
    says: 'wants',
    line: 'Vi ska starta ett team och vill se hur andra har gjort, gärna ett besök före terminens slut.',
    daysAgo: 9,
  },
  {
    municipality: 'essunga',
    says: 'not-now',
    line: 'Ny skolchef från årsskiftet. Vi hör av oss efter det.',
    daysAgo: 20,
  },
];

export const sampleNotes: readonly {
  readonly municipality: string;
  readonly kind: NoteKind;
  readonly line: string;
  readonly daysAgo: number;
  readonly bySupport?: true;
}[] = [
  {
    municipality: 'tidaholm',
    kind: 'sounding-board',
    line: 'Sammankallande ringde om hur de första mötena kan läggas upp. Skickade uppdragshandlingen och rutinen för teamet.',
    daysAgo: 6,
  },
  {
    municipality: 'mariestad',
    kind: 'meeting',
    line: 'Var med när gruppen gick igenom handlingsplanen inför våren.',
    daysAgo: 17,
  },
  {
    municipality: 'karlsborg',
    kind: 'training',
    line: 'Halvdag om samverkan och SIP för hela gruppen. Tolv deltog.',
    daysAgo: 40,
    bySupport: true,
  },
];
