/** What is said when a series cannot be planned, changed or ended: why, and what to do. */
import type { Temporal } from 'temporal-polyfill';
import { capitalised, weekdayAndDate } from '../../platform/time/swedish.ts';
import type { PlanFlaw } from './plan-flaws.ts';

export const refusals = {
  'not-convener': 'Här planerar den som kallar till mötena: sammankallande, och i nätverket en koordinator.',
  'no-such-series': 'Mötesserien finns inte längre. Gå tillbaka till listan med möten.',
  ended: 'Serien är avslutad. Planera en ny i stället.',
  changed: 'Någon annan har ändrat serien sedan du öppnade den. Ladda om sidan och gör din ändring igen.',
  'preview-changed':
    'Något har ändrats sedan du såg datumen, så ingenting är sparat. Se hur det blir nu och spara igen.',
  'end-changed': 'Något har ändrats sedan du såg mötena, så ingenting är gjort. Se hur det blir nu och försök igen.',
  collides: 'Några möten krockar med andra möten i forumet. Ändra dem, eller välj att spara ändå.',
  'too-many': 'Det blir för många möten på en gång. Välj färre terminer, spara, och lägg sedan till resten.',
  busy: 'Många ändrar just nu, så ingenting är sparat. Vänta en stund och försök igen.',
  'no-etag': 'Sidan är gammal. Ladda om den och försök igen: det du skrev finns kvar.',
  flawed: 'Något behöver ändras först. Se vid fälten.',
} as const;

const kindNotHere =
  'Det slaget av möte hör inte hemma här. Teammöten hålls i team, terminsmöten i grupper och nätverksmöten i nätverket.';

/** As it stands at its field. */
export const flawSentence = ({ field, kind, day, most }: PlanFlaw, today: Temporal.PlainDate): string => {
  const on = day ? weekdayAndDate(day, today) : 'den dagen';
  switch (kind) {
    case 'no-name':
      return 'Skriv vad mötet heter, till exempel SAMBU-möte.';
    case 'clock':
      return field === 'end' ? 'Skriv klockslaget som 14.30.' : 'Skriv klockslaget som 13.00.';
    case 'ends-before':
      return 'Mötet ska sluta samma dag, efter att det har börjat. Ändra en av tiderna.';
    case 'too-short':
      return 'Mötet ska vara minst tio minuter.';
    case 'too-long':
      return 'Mötet får vara högst åtta timmar.';
    case 'unreal-time':
      return `Klockan ställs om natten till ${on}, så mötet går inte att hålla den tiden. Välj en annan.`;
    case 'no-such-term':
      return 'Den terminen finns inte för kommunen. Lägg in läsåret först, eller välj en annan.';
    case 'no-terms':
      return 'Välj minst en termin. Saknas terminer lägger du in läsåret först.';
    case 'no-dates':
      return 'Det blir inga möten framåt av det här. Välj en annan termin, rytm eller dag.';
    case 'past':
      return `${capitalised(on)} har redan varit. Välj en dag framåt.`;
    case 'past-time':
      return 'Den tiden har redan varit. Välj en senare.';
    case 'too-far':
      return `${capitalised(on)} ligger mer än två år bort. Välj en tidigare dag.`;
    case 'moved-too-far':
      return `${capitalised(on)} ligger mer än fem månader från den planerade dagen. Planera ett eget möte i stället.`;
    case 'kind-not-here':
      return kindNotHere;
    case 'not-teams':
      return 'Länken ska gå till ett möte i Teams: den börjar med https://teams.microsoft.com/ eller https://teams.live.com/.';
    case 'nobody':
      return 'Välj minst en som kallas.';
    case 'nobodys-hour':
      return 'Välj vems tid det är.';
    case 'unknown-attendee':
      return 'Någon av dem finns inte längre bland dem som kan kallas hit. Ladda om sidan och välj på nytt.';
    case 'chair-does-not-come':
      return 'Ordförande ska vara en av dem som kallas.';
    case 'quorum':
      return most === 1
        ? 'Bara en part kallas, så fler kan inte behövas.'
        : `Bara ${most} parter kallas, så fler kan inte behövas.`;
  }
};
