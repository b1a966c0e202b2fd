/** What a municipality that has a group and no team yet has come to write in its list: some rows each, not all alike. */
import type { SampleContact } from './sample.ts';

type Written = Omit<SampleContact, 'forum' | 'phone'>;

const usual: readonly Written[] = [
  {
    party: 'elevhalsa',
    function: 'Samverkanskontakt',
    phoneHours: 'Vardagar 8.00–15.00',
    does: 'Hittar rätt skola och rätt person i elevhälsan.',
    doesNot: 'Tar inte emot orosanmälningar.',
    ages: { from: 6, to: 20 },
  },
  {
    party: 'socialtjanst',
    function: 'Mottagning barn och unga',
    phoneHours: 'Vardagar 9.00–12.00',
    does: 'Råd till familjer och till den som undrar om en orosanmälan behövs.',
    doesNot: 'Kan inte tala om ett ärende utan samtycke.',
    ages: { to: 20 },
    how: 'Ring. Orosanmälan görs i kommunens e-tjänst eller på telefon.',
  },
  {
    party: 'bvc',
    function: 'Samverkanskontakt',
    phoneHours: 'Måndag och onsdag 10.00–11.00',
    does: 'Barn 0–5 år och deras föräldrar, hembesök.',
    doesNot: 'Tar inte över när barnet har börjat i förskoleklass.',
    ages: { to: 5 },
  },
  {
    party: 'vardcentral',
    function: 'Samverkanssköterska',
    phoneHours: 'Tisdag till torsdag 13.00–14.00',
    does: 'Första linjen vid psykisk ohälsa, stress och sömn.',
    doesNot: 'Utreder inte adhd och autism.',
    ages: { from: 6, to: 17 },
    how: 'Familjen ringer eller bokar på 1177.',
  },
  {
    party: 'familjecentral',
    function: 'Familjestödjare',
    phoneHours: 'Måndag till torsdag 9.00–15.00',
    does: 'Samtal för föräldrar till små barn. Ingen remiss behövs.',
    doesNot: 'Gör inga utredningar.',
    ages: { to: 6 },
  },
];

const rowsEach = 4;

/** Numbers of the fictional series that no seat has. */
const numbers = [
  ...Array.from({ length: 28 }, (_, n) => `031-390 06 ${22 + n}`),
  ...Array.from({ length: 15 }, (_, n) => `070-174 06 ${85 + n}`),
];

/** `own`: the party that convenes, with the number that its seat has. `place`: which municipality of them, from 0. */
export const usualContacts = (
  { id, party, phone }: { readonly id: string; readonly party: string; readonly phone: string },
  place: number,
): SampleContact[] => {
  const others = usual.filter((row) => row.party !== party);
  const chosen = [
    ...usual.filter((row) => row.party === party),
    ...others.map((_, n) => others[(n + place) % others.length]).flatMap((row) => row ?? []),
  ].slice(0, rowsEach);
  return chosen.map((row, n) => ({
    ...row,
    forum: `${id}-group`,
    phone: row.party === party ? phone : (numbers[place * (rowsEach - 1) + n - 1] ?? phone),
    ...(row.party === 'elevhalsa' && {
      mail: `elevhalsan@${id}.example.se`,
      web: `https://${id}.example.se/elevhalsan`,
    }),
  }));
};
