import type { SampleDocument } from './documents-shape.ts';

const invented = 'Det här är ett påhittat exempel.';

export const regionDocuments: SampleDocument[] = [
  {
    id: 'uppdragshandling-partssamverkansgrupp',
    shelf: 'region',
    kind: 'assignment',
    title: 'Uppdragshandling för partssamverkansgrupp',
    summary: 'Vad en grupp har i uppdrag, vilka som sitter i den och vem den rapporterar till.',
    owner: 'Koordinator för partssamverkan',
    versions: [
      {
        from: '2024-01-15',
        text: `${invented} Så kan en uppdragshandling se ut i appen.

## Uppdrag

Partssamverkansgruppen ser till att verksamheterna i kommunen hittar varandra i tid när ett barn behöver flera av dem. Gruppen tar inte upp enskilda barn.

## Vilka som är med

- skola och elevhälsa
- socialtjänst
- vårdcentral

## Möten

Två möten per termin. Sammankallande kallar.`,
      },
      {
        from: '2025-09-01',
        text: `${invented} Så kan en uppdragshandling se ut i appen.

## Uppdrag

Partssamverkansgruppen ser till att verksamheterna i kommunen hittar varandra i tid när ett barn eller en ung person upp till 20 år behöver flera av dem. Gruppen tar inte upp enskilda barn. Det gör teamen.

## Vilka som är med

- skola, elevhälsa och förskola
- socialtjänst
- vårdcentral, barnavårdscentral och rehab
- folkhälsa

Varje verksamhet skickar någon som får fatta beslut för den.

## Möten

Två möten per termin, ett terminsmöte där teamen är med. Sammankallande kallar, och har en ersättare.

## Det här ska finnas

1. En handlingsplan med några få mål.
2. Ett årshjul.
3. En kontaktlista som stämmer.

Avvikelser som gruppen inte kan lösa går vidare till regionen.`,
      },
    ],
  },
  {
    id: 'overenskommelse-samverkan-barn-unga',
    shelf: 'region',
    kind: 'agreement',
    title: 'Överenskommelse om samverkan kring barn och unga',
    summary: 'Vad kommunerna och regionen har lovat varandra.',
    owner: 'Utvecklingsledare i regionen',
    versions: [
      {
        from: '2024-08-19',
        text: `${invented} Ingen har undertecknat det.

## Det vi har kommit överens om

Ett barn ska inte behöva vänta på att vuxna reder ut vem som gör vad. Den som först möter familjen tar kontakt med de andra, och släpper inte taget förrän någon annan har tagit över.

## Kontaktgaranti

Den som får en fråga från en annan verksamhet svarar inom fem arbetsdagar.

## När vi inte är överens

Frågan går till närmaste chefer, som hörs inom en vecka. Barnet får stöd under tiden.`,
      },
      {
        from: '2027-01-01',
        text: `${invented} Ingen har undertecknat det.

## Det vi har kommit överens om

Ett barn ska inte behöva vänta på att vuxna reder ut vem som gör vad. Den som först möter familjen tar kontakt med de andra, och släpper inte taget förrän någon annan har tagit över.

## Kontaktgaranti

Den som får en fråga från en annan verksamhet svarar inom tre arbetsdagar. Ett nej räknas som svar, om det följs av hjälp att hitta rätt.

## Återkoppling

Familjen och den som frågade får veta vad som händer inom en vecka.

## När vi inte är överens

Frågan går till närmaste chefer, som hörs inom en vecka. Barnet får stöd under tiden.`,
      },
    ],
  },
  {
    id: 'riktlinje-sip',
    shelf: 'region',
    kind: 'guideline',
    title: 'Riktlinje för samordnad individuell plan, SIP',
    summary: 'När vi gör en SIP, vem som kallar och hur den följs upp.',
    owner: 'Processledare för SIP',
    versions: [
      {
        from: '2026-10-01',
        asksToBeRead: true,
        text: `${invented} Det ersätter inte er egen riktlinje.

## När

En SIP görs när någon behöver stöd från både socialtjänst och hälso- och sjukvård, och stödet behöver samordnas. Skolan kan vara med och kan be om en. Familjen kan också be om en.

## Vem som kallar

Den som ser behovet kallar. Den som får kallelsen kommer.

## Före mötet

- Fråga familjen vad som är viktigast.
- Be om samtycke, och anteckna det hos er.
- Bestäm tid och plats som passar barnet.

## På mötet

| Vad | Vem |
| --- | --- |
| Vad är viktigast nu? | familjen börjar |
| Vad gör var och en? | alla |
| Vem håller ihop det? | en namngiven funktion |
| När ses vi igen? | alla |

## Efter mötet

Planen skrivs i det system som vi har för SIP, inte i den här appen.`,
      },
    ],
    reviewOn: '2027-10-01',
  },
  {
    id: 'blankett-samtycke',
    shelf: 'region',
    kind: 'form',
    title: 'Blankett för samtycke',
    summary: 'Att skriva ut och fylla i tillsammans med familjen. Sparas hos den som frågar.',
    owner: 'Koordinator för partssamverkan',
    versions: [
      {
        from: '2025-02-03',
        link: 'https://example.se/blanketter/samtycke.pdf',
        text: `${invented} Använd er egen blankett.

## Samtycke till att vi pratar med varandra

Vi vill prata med andra verksamheter för att kunna hjälpa er bättre. Det gör vi bara om ni säger ja.

- Vilka får prata med varandra?
- Om vad?
- Till och med vilken dag?

Ni kan ångra er när som helst. Ring den som ni har fått blanketten av.

Blanketten sparas i verksamhetens egen dokumentation. Den läggs aldrig i appen.`,
      },
    ],
  },
];
