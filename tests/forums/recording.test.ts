import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { missingIn, type Opening, opening } from '../../bot/forums/opening.ts';
import {
  closed,
  opened,
  openingFields,
  record,
  seenOf,
  type TypedOpening,
  typedFrom,
} from '../../bot/forums/recording.ts';
import { recordingSentence } from '../../bot/forums/text/opening.ts';
import { named } from './town.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
const registrar = named('asker');
const known = { today, registrars: [registrar] };

const full: TypedOpening = {
  informationOwner: 'Hjo kommun, barn- och utbildningsnämnden',
  assessedOn: '2026-06-04',
  decision: 'BUN 2026/118',
  days: '90',
  ofWithdrawn: 'held',
  hostKeepsDays: '0',
  registrar: registrar.person,
};
const nothing: TypedOpening = typedFrom({}, []);

const recorded = (from: Opening, typed: TypedOpening, shown = typedFrom(from, known.registrars)) => {
  const result = record(from, { shown, typed }, known);
  if (!result.ok) throw new Error(recordingSentence(result.failure));
  return result.value;
};
const all = recorded({}, full).opening;

describe('what is typed about the gate', () => {
  it('is recorded, and reads the same from the store and in the form', () => {
    expect(missingIn(all)).toEqual(['opened']);
    expect(all.disposal).toEqual({ decision: 'BUN 2026/118', days: 90, ofWithdrawn: 'held' });
    expect(all.hostKeepsDays).toBe(0);
    expect(opening.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
    expect(typedFrom(all, known.registrars)).toEqual(full);
  });

  it('may come a part at a time', () => {
    const first = recorded({}, { ...nothing, informationOwner: ' Hjo kommun ' });
    expect(first).toEqual({ opening: { informationOwner: 'Hjo kommun' }, points: ['informationOwner'] });
    const second = recorded(first.opening, { ...full, informationOwner: 'Hjo kommun' });
    expect(second.points).toEqual(['assessedOn', 'disposal', 'hostKeepsDays', 'registrar']);
  });

  it('leaves what another has recorded since the form was drawn', () => {
    const shown = typedFrom({}, known.registrars);
    const theirs = recorded({}, { ...nothing, assessedOn: '2026-05-05', hostKeepsDays: '180' }).opening;
    const both = recorded(theirs, { ...nothing, informationOwner: 'Hjo kommun' }, shown).opening;
    expect(both).toMatchObject({ informationOwner: 'Hjo kommun', hostKeepsDays: 180 });
    expect(both.assessedOn?.toString()).toBe('2026-05-05');
  });

  it('closes a gate that was open, unless it says what stood there', () => {
    const open: Opening = { ...all, opened: { at: now, by: registrar.person } };
    expect(recorded(open, { ...full, days: '60' }).opening.opened).toBeUndefined();
    const same = record(open, { shown: nothing, typed: full }, known);
    expect(same).toEqual({ ok: true, value: { opening: open, points: [] } });
  });

  it('keeps a registrar who cannot be chosen any more until another is', () => {
    const shown = typedFrom(all, []);
    expect(shown.registrar).toBe('');
    const kept = record(all, { shown, typed: { ...shown, days: '60' } }, { today, registrars: [] });
    expect(kept.ok && kept.value.opening.registrar).toEqual(registrar);
  });

  const wrong: readonly (readonly [string, Partial<TypedOpening>, string])[] = [
    ['a day ahead', { assessedOn: '2026-11-21' }, 'ligger i framtiden'],
    ['a day before the law', { assessedOn: '2017-02-01' }, 'sedan 25 maj 2018'],
    ['a day in words', { assessedOn: 'i våras' }, 'går inte att läsa'],
    ['a day that is none', { assessedOn: '2026-02-30' }, 'går inte att läsa'],
    ['an emptied owner', { informationOwner: '  ' }, 'får inte vara tom'],
    ['an emptied decision', { decision: '' }, 'får inte vara tomt'],
    ['an emptied day', { assessedOn: '' }, 'får inte vara tom'],
    ['emptied days', { days: '' }, 'Skriv 1 till 3650'],
    ['an owner as long as a story', { informationOwner: 'o'.repeat(121) }, 'högst 120 tecken'],
    ['no days', { days: '0' }, 'från 1 till 3650'],
    ['too many days', { days: '3651' }, 'från 1 till 3650'],
    ['half days', { days: '2,5' }, 'från 1 till 3650'],
    ['days in words', { days: 'nittio' }, 'från 1 till 3650'],
    ['days below none', { hostKeepsDays: '-1' }, '0 betyder att inget är inställt'],
    ['a host that keeps for ever', { hostKeepsDays: '40000' }, '0 betyder att inget är inställt'],
    ['a personal number for a decision', { decision: '20120314-2384' }, 'peka ut en person'],
    ['a name for a decision', { decision: 'Kalle Svensson' }, 'peka ut en person'],
    ['a child in the owner', { informationOwner: 'min elev Kalle mår dåligt' }, 'peka ut en person'],
    ['a disposal that is none', { ofWithdrawn: 'later' }, 'Välj vad som händer'],
    ['somebody without the role', { registrar: named('rehab').person }, 'inte längre uppdraget'],
    ['nothing new', {}, 'inte fyllt i eller ändrat något'],
  ];

  it.each(wrong)('is refused in a sentence: %s', (_what, change, sentence) => {
    const result = record(all, { shown: full, typed: { ...full, ...change } }, known);
    expect(!result.ok && recordingSentence(result.failure)).toContain(sentence);
  });

  it.each(['decision', 'days', 'ofWithdrawn'] as const)('is no disposal without %s', (field) => {
    const result = record({}, { shown: nothing, typed: { ...full, [field]: '' } }, known);
    expect(!result.ok && result.failure.kind).toBe('disposal-unfinished');
  });

  it.each(['UN 2026/118', 'KS 2026-000118', 'SBN/2026:44 § 14', 'Dnr BUN 2026/74'])(
    'may be the number of a decision: %s',
    (decision) => {
      expect(recorded({}, { ...full, decision }).opening.disposal?.decision).toBe(decision);
    },
  );

  it.each(['Mariestads kommun, utbildningsnämnden', 'Västra Götalandsregionen', 'Sankt Olofs friskola AB'])(
    'may be an authority: %s',
    (informationOwner) => {
      expect(recorded({}, { ...full, informationOwner }).opening.informationOwner).toBe(informationOwner);
    },
  );
});

describe('the gate', () => {
  it('opens on nothing that whoever opens it has not read', () => {
    const changed = recorded(all, { ...full, days: '3650' }).opening;
    expect(opened(changed, seenOf(all), registrar.person, now)).toMatchObject({ failure: { kind: 'changed-since' } });
  });

  it('opens when all is recorded, once', () => {
    const open = opened(all, seenOf(all), registrar.person, now);
    expect(open.ok && missingIn(open.value)).toEqual([]);
    expect(open.ok && opened(open.value, '', registrar.person, now)).toMatchObject({
      failure: { kind: 'open-already' },
    });
    expect(open.ok && closed(open.value)).toEqual({ ok: true, value: all });
    expect(closed(all)).toMatchObject({ failure: { kind: 'closed-already' } });
  });

  it.each(openingFields)('tells that it cannot without %s', (field) => {
    const without = field === 'decision' || field === 'days' || field === 'ofWithdrawn' ? 'disposal' : field;
    const { [without]: _gone, ...rest } = all;
    const refused = opened(rest, seenOf(all), registrar.person, now);
    expect(!refused.ok && refused.failure).toEqual({ kind: 'not-recorded', missing: [without] });
  });
});
