/** The verbs of a team's settings, and the buttons that all of its cards share. */
import { type Button, execute } from '../../platform/cards/card.ts';
import type { Forum } from '../forum.ts';
import { titles } from '../text/settings.ts';

export const settingsVerbs = {
  show: 'forums.team-settings',
  guarantee: 'forums.guarantee-form',
  setGuarantee: 'forums.set-guarantee',
  digest: 'forums.digest-form',
  setDigest: 'forums.set-digest',
  removal: 'forums.removal-form',
  askRemoval: 'forums.ask-removal',
  removeSeat: 'forums.remove-seat',
} as const;

export const openingVerbs = {
  show: 'forums.opening',
  form: 'forums.opening-form',
  record: 'forums.record-opening',
  registrarForm: 'forums.registrar-form',
  nameRegistrar: 'forums.name-registrar',
  open: 'forums.open-team',
  close: 'forums.close-team',
} as const;

export const closingVerbs = {
  show: 'forums.closures',
  form: 'forums.closing-form',
  close: 'forums.close-seat',
  reopenForm: 'forums.reopening-form',
  reopen: 'forums.reopen-seat',
} as const;

/** Leads to another card and takes nothing along of what is typed in this one. */
export const leadTo = (title: string, verb: string, { id }: Pick<Forum, 'id'>): Button =>
  execute(title, verb, { forum: id }, { associatedInputs: 'none' });

export const back = (forum: Pick<Forum, 'id'>, verb: string = settingsVerbs.show): Button =>
  leadTo(titles.back, verb, forum);
