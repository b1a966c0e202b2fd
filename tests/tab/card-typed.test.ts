import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { expect, it } from 'vitest';
import { typedIn, withTyped } from '../../tab/parts/card-typed.ts';

const card: IAdaptiveCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'question' },
    { type: 'Input.Text', id: 'question', label: 'Fråga' },
    {
      type: 'Container',
      items: [{ type: 'Input.ChoiceSet', id: 'age', value: '0-5', choices: [{ title: '6–9', value: '6-9' }] }],
    },
  ],
  actions: [
    {
      type: 'Action.ShowCard',
      title: 'Mer',
      card: { type: 'AdaptiveCard', body: [{ type: 'Input.Text', id: 'more', value: 'så' }] },
    },
  ],
};

it('only what differs from the card was typed', () => {
  expect(typedIn(card, { question: 'Hej', age: '0-5', more: 'så här' })).toEqual({ question: 'Hej', more: 'så här' });
  expect(typedIn(card, { question: '', age: '0-5', more: 'så' })).toEqual({});
});

it('it is put back wherever in the card its input stands, and nowhere else', () => {
  const again = withTyped(card, { question: 'Hej', more: 'så här', gone: 'x' });
  expect(again).toMatchObject({
    body: [{ text: 'question' }, { value: 'Hej' }, { items: [{ value: '0-5' }] }],
    actions: [{ card: { body: [{ value: 'så här' }] } }],
  });
  expect(JSON.stringify(again)).not.toContain('"x"');
});
