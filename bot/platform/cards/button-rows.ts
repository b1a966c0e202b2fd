import type { Button, Element } from './card.ts';

/** Teams shows six buttons of a row and hides the rest behind a menu; Microsoft's own renderer shows five. */
const mostInARow = 5;

export const buttonRows = (buttons: readonly Button[]): Element[] =>
  Array.from({ length: Math.ceil(buttons.length / mostInARow) }, (_, row) => ({
    type: 'ActionSet',
    actions: buttons.slice(row * mostInARow, (row + 1) * mostInARow),
  }));
