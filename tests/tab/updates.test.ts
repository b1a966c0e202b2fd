// What the form of an update holds, whom a choice reaches, and how two who write the same draft meet.
import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../bot/updates/contract/recipients.ts';
import {
  audienceFrom,
  contentFrom,
  type Draft,
  draftOf,
  fieldsOf,
  isChanged,
  newDraft,
  newDraftTo,
} from '../../tab/pages/updates/compose/fields.ts';
import { wrongFrom, wrongIn } from '../../tab/pages/updates/compose/flaws.ts';
import { meet, settled } from '../../tab/pages/updates/compose/meeting-halfway.ts';
import { chosenAmong, fewNames, sought, tired } from '../../tab/pages/updates/compose/recipients.ts';
import { isSaid, sendInputFrom, usualWhen, whenInWords } from '../../tab/pages/updates/compose/when.ts';
import { spotAt } from '../../tab/pages/updates/spot.ts';
import { draftView } from '../browser/tab/told-updates.ts';

const draft: Draft = draftOf(draftView());

describe('the form of an update', () => {
  it('sends what it was given, as it was given', () => {
    const view = draftView({
      content: { ...draftView().content, document: { area: 'region:a', id: 'd1', title: 'Rutinen' } },
    });
    const { document, ...content } = view.content;
    expect(contentFrom(draftOf(view))).toEqual({ ...content, link: '', document: { area: 'region:a', id: 'd1' } });
    expect(document?.title).toBe(draftOf(view).documentTitle);
    expect(audienceFrom(draft)).toEqual({ groups: true, groupsWith: [], teams: false, network: false, forums: [] });
    expect(isChanged(draft)).toBe(false);
  });

  it('is changed when what would be saved is another, and not by what is hidden', () => {
    expect(isChanged({ ...draft, title: 'En annan' })).toBe(true);
    expect(isChanged({ ...draft, choices: ['a', 'b'] })).toBe(false);
    expect(isChanged(newDraft)).toBe(false);
    expect(audienceFrom(newDraftTo('hjo-grupp')).forums).toEqual(['hjo-grupp']);
    expect(isChanged(newDraftTo('hjo-grupp'))).toBe(false);
  });

  it('sends no day with what is only to be known', () => {
    expect(contentFrom({ ...draft, asks: 'know' }).asks).toEqual({ kind: 'know' });
    expect(contentFrom({ ...draft, asks: 'choose', by: '', choices: ['Ja ', ''] }).asks).toEqual({
      kind: 'choose',
      choices: ['Ja', ''],
    });
  });
});

describe('what is wrong with it', () => {
  it('stands at its field, in the order of the form, whatever the bot calls it', () => {
    const wrong = wrongFrom({
      audience: 'nobody',
      'asks.choices.1': 'empty',
      'content.title': 'missing',
      'asks.by': 'past',
      'content.asks.choices': 'few',
    });
    expect(wrongIn(wrong)).toEqual([
      ['title', 'missing'],
      ['by', 'past'],
      ['choices.1', 'empty'],
      ['choices', 'few'],
      ['audience', 'nobody'],
    ]);
  });
});

describe('two who write the same draft', () => {
  const theirs = (more: Partial<Draft>) => ({ ...fieldsOf(draftView()), ...more });

  it('both keep what only one of them changed', () => {
    const met = meet({ ...draft, title: 'Min' }, theirs({ text: 'Deras', teams: true }));
    expect(met.contested).toEqual([]);
    expect(met.fields).toMatchObject({ title: 'Min', text: 'Deras', teams: true });
  });

  it('are asked about what both changed, and about nothing that became the same', () => {
    const met = meet({ ...draft, title: 'Min', by: '2026-12-11' }, theirs({ title: 'Deras', by: '2026-12-11' }));
    expect(met.contested.map(({ id }) => id)).toEqual(['title']);
    expect(settled(met, { title: 'Deras' }, []).title).toBe('Deras');
    expect(settled(met, { title: 'Min' }, []).title).toBe('Min');
  });
});

describe('whom a choice reaches', () => {
  const forum = (id: string, more: Partial<Recipient> = {}): Recipient => ({
    id,
    name: `Gruppen ${id}`,
    kind: 'group',
    isBound: true,
    recent: [],
    ...more,
  });
  const forums = [
    forum('Skara', {
      teamState: 'active',
      recent: [
        { title: 'Ett', day: '2026-11-02' },
        { title: 'Två', day: '2026-11-12' },
      ],
    }),
    forum('Tibro'),
    forum('team', { kind: 'team' }),
    forum('alla', { kind: 'network' }),
  ];

  const ids = (more: Partial<Draft>) => chosenAmong({ ...newDraft, ...more }, forums).map(({ id }) => id);

  it('adds its parts up, each forum once', () => {
    expect(ids({ groups: true, forums: ['Skara', 'alla'] })).toEqual(['Skara', 'Tibro', 'alla']);
    expect(ids({ groupsWith: ['active'], teams: true })).toEqual(['Skara', 'team']);
    expect(ids({ groupsWith: ['none'] })).toEqual(['Tibro']);
  });

  it('says whom by name only where they are few', () => {
    expect(fewNames({ ...newDraft, network: true }, forums)).toHaveLength(1);
    expect(fewNames({ ...newDraft, network: true }, Array.from({ length: 6 }, () => forums).flat())).toEqual([]);
  });

  it('knows for whom it would be the third in thirty days, and finds by any part of a name', () => {
    expect(tired(forums).map(({ id }) => id)).toEqual(['Skara']);
    expect(sought(forums, ' SKARA').map(({ id }) => id)).toEqual(['Skara']);
  });
});

describe('when it goes', () => {
  it('is now, in the letter, or at a time on a Swedish clock that must be said', () => {
    const at = { kind: 'at', day: '2027-01-15', clock: '08:30' };
    expect(sendInputFrom(usualWhen)).toEqual({ when: 'now' });
    expect(sendInputFrom(at)).toEqual({ when: { at: '2027-01-15T08:30' } });
    expect(whenInWords(at)).toMatch(/^fredag 15 januari.* kl\. 08\.30$/);
    expect([isSaid(at), isSaid({ ...at, day: '' }), isSaid(usualWhen)]).toEqual([true, false, true]);
  });
});

describe('the words of the address', () => {
  it('lead to one, to a new one, to the lists, and to a correction', () => {
    expect(spotAt([])).toEqual({ kind: 'list' });
    expect(spotAt(['nytt', 'skara-grupp'])).toEqual({ kind: 'new', forum: 'skara-grupp' });
    expect(spotAt(['nytt'], 'till=hjo-grupp')).toEqual({ kind: 'new', to: 'hjo-grupp' });
    expect(spotAt(['listor'])).toEqual({ kind: 'lists' });
    expect(spotAt(['2026-11-24.0a1b2c3d', 'ratta'])).toEqual({ kind: 'correct', id: '2026-11-24.0a1b2c3d' });
  });
});
