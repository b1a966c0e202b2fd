import type { NoteKind, Office, ShownStatus, TeamState, Wished } from '../../../bot/support/contract.ts';
import { date, today } from '../../parts/when.ts';

const stateWords: Readonly<Record<TeamState, string>> = {
  none: 'Inget team',
  decided: 'Beslutat, inte startat än',
  active: 'I gång',
};

const inHistory: Readonly<Record<TeamState, string>> = {
  none: 'inget team',
  decided: 'beslutat',
  active: 'i gång',
};

const officeWords: Readonly<Record<Office, string>> = {
  convener: 'sammankallande',
  coordinator: 'koordinator',
  'process-support': 'processtöd',
};

const noteKindWords: Readonly<Record<NoteKind, string>> = {
  'sounding-board': 'Bollplank',
  visit: 'Besök',
  meeting: 'Möte',
  training: 'Utbildning',
  'start-up': 'Uppstart',
  other: 'Annat',
};

type Status = Pick<ShownStatus, 'state' | 'since' | 'kind'>;

/** "SAMBU-team: i gång sedan 1 augusti 2019." */
export function statusSentence({ state, since, kind }: Status): string {
  const day = since === undefined ? '' : date(since);
  switch (state) {
    case 'active':
      return day ? `${kind}: i gång sedan ${day}.` : `${kind}: i gång.`;
    case 'decided':
      if (since === undefined) return `${kind}: beslutat, inte startat än.`;
      return since < today()
        ? `${kind}: beslutat. Starten var planerad till ${day}.`
        : `${kind}: beslutat. Starten är planerad till ${day}.`;
    case 'none':
      return day ? `Inget ${kind} sedan ${day}.` : `Inget ${kind} än.`;
  }
}

export const text = {
  save: 'Spara',
  saving: 'Sparar…',
  cancel: 'Avbryt',
  who: (name: string, as: Office, day: string) => `${name}, ${officeWords[as]}, ${day}`,

  status: 'Team för barn och familjer',
  stateWords,
  statusChange: 'Ändra hur det står till',
  statusState: 'Hur står det till?',
  statusSince: { none: 'Sedan', decided: 'Planerad start', active: 'I gång sedan' },
  statusSinceHint: 'Lämna tomt om ni inte vet.',
  statusKind: 'Vad kallas det hos er?',
  statusKindHint: 'Till exempel SAMBU-team, HLT-team eller BUSE-nätverk.',
  statusSaved: 'Sparat.',
  history: 'Så har det ändrats',
  change: (from: TeamState, to: TeamState, kind: string) =>
    from === to ? `${kind}: ändrade uppgifter` : `${kind}: från ${inHistory[from]} till ${inHistory[to]}`,

  wish: 'Stöd från koordinatorn',
  wishWhy:
    'Säg till när ni vill ha hjälp, eller när ni vill arbeta i lugn och ro. Bara gruppen och de som stöder den ser det.',
  says: {
    wants: { own: 'Vi vill ha stöd', other: 'Gruppen vill ha stöd' },
    'not-now': { own: 'Vi vill inte ha stöd nu', other: 'Gruppen vill inte ha stöd nu' },
  },
  nothingSaid: { own: 'Ni har inte sagt något om stöd.', other: 'Gruppen har inte sagt något om stöd.' },
  notedBy: (name: string, day: string) => `Antecknat av koordinatorn (${name}), ${day}`,
  wishChange: 'Ändra',
  wishBack: { own: 'Ta tillbaka', other: 'Ta bort det som står' },
  wishTaken: 'Borttaget.',
  wishAsk: 'Vill ni ha stöd?',
  wishAskOther: 'Vill gruppen ha stöd?',
  wishLine: 'Vad gäller det? (frivilligt)',
  wishSaved: 'Sparat. Koordinatorn ser det.',
  wishSavedOther: 'Sparat.',
  wishHistory: 'Tidigare',
  wishTook: 'Tog tillbaka',

  notes: 'Anteckningar om stöd',
  notesWhy: 'Bara koordinator och processtöd ser dem. Skriv om arbetet, aldrig om barn eller familjer.',
  noNotes: 'Inget stöd är antecknat än.',
  noteKindWords,
  noteAdd: 'Anteckna stöd',
  noteDay: 'Dag',
  noteKind: 'Vad var det för stöd?',
  noteLine: 'Vad gällde det?',
  noteLineHint: 'Inga namn, orter eller telefonnummer.',
  noteSaved: 'Anteckningen är sparad.',
  noteChange: 'Ändra',
  noteRemove: 'Ta bort',
  noteOf: (kind: NoteKind, day: string) => `${noteKindWords[kind].toLocaleLowerCase('sv')} ${date(day)}`,
  noteChanged: (name: string) => `Ändrad av ${name}.`,
  noteRemoveAsk: 'Ta bort anteckningen?',
  noteRemoveWhat: 'Den försvinner för alla och går inte att få tillbaka.',
  noteRemoveAct: 'Ta bort anteckningen',
  noteRemoved: 'Anteckningen är borttagen.',
} as const;

export const wished: readonly Exclude<Wished, 'nothing'>[] = ['wants', 'not-now'];
