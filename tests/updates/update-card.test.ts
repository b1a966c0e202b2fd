import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import type { Card } from '../../bot/platform/teams/port.ts';
import { whole } from '../../bot/updates/answers/answer.ts';
import { audience } from '../../bot/updates/audience.ts';
import { largestCard } from '../../bot/updates/cards/largest-card.ts';
import { updateCard, updateSummary } from '../../bot/updates/cards/update-card.ts';
import type { ShownUpdate } from '../../bot/updates/shown.ts';
import type { Asks, Update, UpdateContent } from '../../bot/updates/update.ts';
import { updateId } from '../../bot/updates/update-id.ts';
import { day } from '../cases/a-case.ts';
import { sound } from '../forums/town.ts';
import { reads } from '../meetings/a-call.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { bup, delivered, elevhalsan, rehab, said } from './a-delivery.ts';
import { monday } from './a-forum.ts';
import { anUpdate } from './an-update.ts';

const by = day('2026-12-04');
const content = (asks: Asks, more: Partial<UpdateContent> = {}): UpdateContent => ({
  title: 'Ny rutin för SIP',
  text: 'Läs igenom **rutinen**.',
  asks,
  ...more,
});

const shown = (asks: Asks, update: Partial<Update> = {}, more: Partial<ShownUpdate> = {}): ShownUpdate => ({
  update: anUpdate(
    { clock: { now: () => monday } },
    { state: 'sent', sentAt: monday, content: content(asks), ...update },
  ),
  to: delivered('hjo', { respondents: [elevhalsan, rehab, bup] }),
  regionName: 'Skaraborg',
  links: {},
  now: monday,
  ...more,
});

const on = (state: ShownUpdate): Card => sound(updateCard(state));
const words = (state: ShownUpdate): string => reads(on(state));
const titles = (state: ShownUpdate) => buttonsOf({ ...on(state) }).map(({ title }) => title);
const withAnswers = (...answers: ReturnType<typeof said>[]) => ({
  to: delivered('hjo', { respondents: [elevhalsan, rehab, bup], answers }),
});

describe('the card of an update', () => {
  it('says what it is, who sends it and when, the function first', () => {
    expect(words(shown({ kind: 'know' }))).toBe(
      [
        'Ny rutin för SIP',
        'Koordinator i Skaraborg, Annika Falkenström. Måndag 23 november kl. 10.00.',
        'Läs igenom **rutinen**.',
        'Till er kännedom. Inget svar behövs.',
      ].join('\n'),
    );
    const own = shown({ kind: 'know' });
    const ofConvener = { ...own, update: { ...own.update, forum: own.to.forum } };
    expect(words(ofConvener)).toContain('Sammankallande, Annika Falkenström.');
  });

  it.each([
    [{ kind: 'know' }, 'Till er kännedom. Inget svar behövs.', []],
    [{ kind: 'read' }, 'Tryck Läst när ni har läst det.', ['Läst']],
    [{ kind: 'read', by }, 'Läs det här och tryck Läst senast fredag 4 december.', ['Läst']],
    [{ kind: 'act', by }, 'Gör det här senast fredag 4 december och tryck Åtgärdat.', ['Läst', 'Åtgärdat']],
    [{ kind: 'choose', choices: ['Ja', 'Nej'], by }, 'Svara senast fredag 4 december.', ['Ja', 'Nej']],
  ] as const)('asks for %o in words and by buttons', (asks, sentence, buttons) => {
    const state = shown(asks as Asks);
    expect(words(state)).toContain(sentence);
    expect(titles(state)).toEqual(buttons);
  });

  it('takes the meaning from signs in all that is not meant as Markdown', () => {
    const state = shown({ kind: 'choose', choices: ['*Ja*', 'Nej'] });
    const { update } = state;
    const signed = { ...state, update: { ...update, content: { ...update.content, title: '*SIP* [här](x)' } } };
    const json = JSON.stringify(on({ ...signed, ...withAnswers(said('rehab', '0')) }));
    expect(json).toContain('\\\\*SIP\\\\*');
    expect(json).toContain('\\\\*Ja\\\\*: rehab');
  });

  it('leads to the link and to the document, and names the document', () => {
    const document = { area: 'region:skaraborg', id: 'x', title: 'Riktlinje för SIP' } as never;
    const state = shown({ kind: 'know' });
    const linked = content({ kind: 'know' }, { link: 'https://example.se/a', document });
    const card = on({
      ...state,
      update: { ...state.update, content: linked },
      links: { document: 'https://app.example.se/tab/#/hjo' },
    });
    expect(reads(card)).toContain('Styrdokument: Riktlinje för SIP');
    const json = JSON.stringify(card);
    expect(json).toContain('"title":"Öppna länken","url":"https://example.se/a"');
    expect(json).toContain('"title":"Öppna styrdokumentet","url":"https://app.example.se/tab/#/hjo"');
  });

  it('says in words who has answered what, and who has not', () => {
    const read = { kind: 'read' } as const;
    expect(words(shown(read))).toContain('Ingen har svarat än.');
    expect(words(shown(read, {}, withAnswers(said('rehab', 'read'), said('bup', 'read'))))).toContain(
      'Läst: rehab och BUP\nHar inte svarat: elevhälsan',
    );
    expect(words(shown(read, {}, withAnswers(said(whole, 'read'))))).toContain(
      'För hela gruppen: Läst. Svarat av sammankallande, Petra Hemlig.',
    );
    const act = shown({ kind: 'act', by }, {}, withAnswers(said('rehab', 'read'), said('bup', 'done')));
    expect(words(act)).toContain('Läst, men inte åtgärdat än: rehab\nÅtgärdat: BUP\nHar inte svarat: elevhälsan');
  });

  it('says that the convener may answer for all until somebody has', () => {
    const read = { kind: 'read' } as const;
    const hint = 'Sammankallande kan svara för hela gruppen.';
    const seats = [said('elevhalsa', 'read'), said('rehab', 'read')];
    expect(words(shown(read, {}, withAnswers(...seats)))).toContain(hint);
    expect(words(shown(read, {}, withAnswers(...seats, said('bup', 'read'))))).not.toContain(hint);
    expect(words(shown(read, {}, withAnswers(said(whole, 'read'))))).not.toContain(hint);
  });

  it('says that it was corrected, that its day has passed, and that it was recalled', () => {
    const read = { kind: 'read', by } as const;
    const later = Temporal.Instant.from('2026-12-07T09:00:00Z');
    expect(words(shown(read, { correctedAt: monday }))).toContain('Rättat 23 november');
    const passed = shown(read, {}, { now: later });
    expect(words(passed)).toContain('Svarstiden gick ut fredag 4 december. Ni kan fortfarande svara.');
    expect(titles(passed)).toEqual(['Läst']);
    const recalled = shown(read, { state: 'recalled', endedAt: monday });
    expect(words(recalled)).toBe(
      'Återkallat: Ny rutin för SIP\nÅterkallat måndag 23 november kl. 10.00: det här gäller inte längre.',
    );
    expect(titles(recalled)).toEqual([]);
    expect(updateSummary(recalled)).toBe('Återkallat: Ny rutin för SIP');
    const reminded = {
      ...recalled,
      to: { ...recalled.to, reminded: [{ which: 'before' as const, by: day('2026-12-04') }] },
    };
    expect(words(reminded)).toContain('Påminnelserna i tråden gäller inte heller.');
  });

  it('says of a test that it is one, and its buttons carry that', () => {
    const state = shown({ kind: 'read' }, {}, { trial: true });
    expect(words(state)).toContain('Det här är ett prov. Bara du ser det.');
    expect(buttonsOf({ ...on(state) })[0]?.data).toMatchObject({ trial: 'yes' });
  });
});

describe('the card of a letter', () => {
  const item = (n: number, to: object, title: string) => ({
    update: updateId.parse(`2026-11-20.0000000${n}`),
    content: content({ kind: 'read' }, { title }),
    audience: audience.parse(to),
  });
  const letter = [
    item(1, { groups: true }, 'Till grupperna'),
    item(2, { teams: true }, 'Till teamen'),
    item(3, { groupsWith: ['active'] }, 'Till dem med team'),
  ];

  it('holds what is meant for the forum, and one button', () => {
    const state = shown({ kind: 'read' }, { letter });
    expect(words(state)).toContain('Till grupperna');
    expect(words(state)).not.toMatch(/Till teamen|Till dem med team/);
    expect(words({ ...state, teamState: 'active', to: { ...state.to, municipality: 'hjo' } })).toContain(
      'Till dem med team',
    );
    expect(titles(state)).toEqual(['Läst']);
  });
});

describe('the largest card', () => {
  const respondents = Array.from({ length: 15 }, (_, n) => ({ id: `s${n}`, name: `vårdcentralen nummer ${n}` }));
  const chosen = { kind: 'choose', choices: Array.from({ length: 6 }, (_, n) => `${n}`.repeat(60)), by } as const;

  it.each([[{ kind: 'read', by }], [{ kind: 'act', by }], [chosen]] as const)(
    'is at least as large as any that comes to be of %o',
    (asks) => {
      const state = shown(asks as Asks, {}, { to: delivered('hjo', { respondents }) });
      const largest = bytesOf(largestCard(state));
      const answers = respondents.map(({ id }, n) => said(id, asks.kind === 'choose' ? `${n % 6}` : 'read'));
      for (const some of [
        [],
        answers.slice(0, 7),
        answers,
        [...answers, said(whole, asks.kind === 'choose' ? '0' : 'read')],
      ])
        for (const now of [monday, Temporal.Instant.from('2027-02-01T09:00:00Z')]) {
          const to = { ...state.to, answers: some };
          const update = { ...state.update, correctedAt: monday };
          expect(bytesOf(updateCard({ ...state, update, to, now }))).toBeLessThanOrEqual(largest);
        }
    },
  );

  it('has room for the longest text there may be', () => {
    const text = 'Läs igenom det här. '.repeat(200);
    const state = shown(chosen, { content: content(chosen, { text }) }, { to: delivered('hjo', { respondents }) });
    expect(bytesOf(largestCard(state))).toBeLessThan(mostBytes);
  });
});
