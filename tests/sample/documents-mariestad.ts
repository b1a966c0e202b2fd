import type { SampleDocument } from './documents-shape.ts';

const invented = 'Det här är ett påhittat exempel.';

/** Those of Mariestad, and a good example from Töreboda for its conveners to see. */
export const mariestadDocuments: SampleDocument[] = [
  {
    id: 'rutin-sambu-team',
    shelf: 'mariestad',
    kind: 'routine',
    title: 'Rutin för SAMBU-teamet',
    summary: 'Hur teamet möts, från fråga till återkoppling.',
    owner: 'Sammankallande för SAMBU-teamet',
    versions: [
      {
        from: '2026-08-17',
        text: `${invented} Teamet i Mariestad finns bara i provmiljön.

## Tid och plats

Teamet möts varannan torsdag klockan 13, samma tid och samma rum. Finns inga frågor ställs mötet in senast dagen före.

## Före mötet

1. Ring först. Ofta räcker ett samtal.
2. Räcker det inte: ställ frågan i appen, utan något som pekar ut barnet.
3. Den som frågar bokar sin tid på mötet.

## På mötet

Varje fråga får tjugo minuter. Någon blir uppföljningsansvarig innan nästa fråga tas upp.

## Efter mötet

Uppföljningsansvarig ser till att familjen och den som frågade får veta vad som händer, inom en vecka.

**Teamet för ingen journal.** Var och en antecknar hos sig.`,
      },
    ],
    reviewOn: '2027-08-16',
  },
  {
    id: 'handlingsplan-mariestad',
    shelf: 'mariestad',
    kind: 'action-plan',
    title: 'Handlingsplan för partssamverkansgruppen',
    summary: 'Tre mål, vem som gör vad och när vi ser om det har blivit gjort.',
    owner: 'Sammankallande för partssamverkansgruppen',
    versions: [
      {
        from: '2025-08-18',
        to: '2027-06-11',
        text: `${invented} Målen är inte kommunens.

| Mål | Det här gör vi | Vem | När |
| --- | --- | --- | --- |
| Alla vet vem de kan ringa | Går igenom kontaktlistan varje termin | alla verksamheter | augusti och januari |
| Svar inom kontaktgarantin | Tar upp de frågor som ingen har tagit | sammankallande | varje möte |
| Familjen får besked | Frågar om återkopplingen i uppföljningen | SAMBU-teamet | maj |

Planen ses över en gång om året.`,
      },
    ],
    reviewOn: '2026-06-15',
  },
  {
    id: 'arshjul-mariestad',
    shelf: 'mariestad',
    kind: 'year-wheel',
    title: 'Årshjul för läsåret 2026/2027',
    summary: 'Vad gruppen gör och när.',
    owner: 'Sammankallande för partssamverkansgruppen',
    versions: [
      {
        from: '2026-08-17',
        to: '2027-06-30',
        text: `${invented} Tiderna är inte bokade.

- **Augusti:** kontaktlistan, nya i gruppen.
- **September:** möte i gruppen. Terminsmöte med teamet.
- **Oktober:** nätverket för sammankallande.
- **November:** möte i gruppen. Avvikelser till regionen.
- **Januari:** kontaktlistan igen.
- **Februari:** möte i gruppen. Terminsmöte med teamet.
- **April:** nätverket för sammankallande. Handlingsplanen ses över.
- **Maj:** möte i gruppen. Vad har blivit bättre?`,
      },
    ],
  },
  {
    id: 'rutin-lov-mariestad',
    shelf: 'mariestad',
    kind: 'routine',
    title: 'Rutin för lov och semester',
    summary: 'Vem som svarar när någon har stängt.',
    owner: 'Sammankallande för SAMBU-teamet',
    versions: [
      {
        text: `${invented} Det är ett utkast som ingen har publicerat än.

Den som stänger säger till i appen senast två veckor före, och väljer vem som svarar under tiden.`,
      },
    ],
  },
  {
    id: 'gott-exempel-forsta-kvarten',
    shelf: 'toreboda',
    kind: 'good-example',
    title: 'Så använder vi mötets första kvart',
    summary: 'Ett sätt att börja som gör att alla kommer i tid.',
    owner: 'Sammankallande för partssamverkansgruppen',
    versions: [
      {
        from: '2026-03-02',
        text: `${invented} Glo och sno.

Vi börjar varje möte med en kvart då ingen ordförande behövs:

1. Var och en säger en sak som har fungerat sedan sist.
2. Den som är ny säger vad den egna verksamheten gör, och vad den inte gör.
3. Vi ringer upp ett nummer ur kontaktlistan och ser om någon svarar.

Det tredje är det som folk pratar om efteråt.`,
      },
    ],
    isExample: true,
  },
];
