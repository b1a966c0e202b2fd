// When it is to go out: chosen at the form, and told when it is sent.
import type { SendInput } from '../../../../bot/updates/contract/update.ts';
import { text } from './text.ts';

export const whens = ['now', 'at', 'letter'] as const;
type WhenKind = (typeof whens)[number];

export type When = {
  readonly kind: string;
  /** 'yyyy-mm-dd' and 'hh:mm' on a Swedish clock. */
  readonly day: string;
  readonly clock: string;
};

export const usualWhen: When = { kind: 'now', day: '', clock: '09:00' };

export const kindOf = ({ kind }: When): WhenKind => whens.find((one) => one === kind) ?? 'now';

export const isSaid = (when: When): boolean => kindOf(when) !== 'at' || (when.day !== '' && when.clock !== '');

export const sendInputFrom = (when: When): SendInput => {
  const kind = kindOf(when);
  return { when: kind === 'at' ? { at: `${when.day}T${when.clock}` } : kind };
};

/** The time itself, where one is chosen. */
export const timeOf = (when: When): { readonly at?: string } =>
  kindOf(when) === 'at' && isSaid(when) ? { at: `${when.day}T${when.clock}` } : {};

/** "torsdag 26 november kl. 09.00". */
export const whenInWords = (when: When): string => {
  const kind = kindOf(when);
  return kind === 'at' ? text.at(when.day, when.clock) : text.whenWords[kind];
};
