/** That there is a draft, without a word of it: this one is posted, and what is posted the host keeps. */
import { type Forum, onForum } from '../../forums/forum.ts';
import { type Card, card, execute, heading, plain, small, text } from '../../platform/cards/card.ts';
import { caseId } from '../case-request.ts';
import type { Draft } from '../draft.ts';
import { draftTitles, draftWords } from '../text/draft.ts';
import { titles } from '../text.ts';

/** `draft`: the one that was asked about; a later one is left alone. */
export const startOverData = onForum.extend({ draft: caseId });

const open = (forum: Forum, title: string) => execute(title, 'case.new', { forum: forum.id }, { style: 'positive' });

export const draftFoundCard = (forum: Forum, { id }: Pick<Draft, 'id'>): Card =>
  card(
    [heading(titles.newQuestion), text(draftWords.found), small(plain(forum.name))],
    [
      open(forum, titles.continue),
      execute(draftTitles.startOver, 'case.start-over-form', { forum: forum.id, draft: id }),
    ],
  );

export const startOverCard = (forum: Forum, { id }: Pick<Draft, 'id'>): Card =>
  card(
    [heading(titles.newQuestion), text(draftWords.sure), small(plain(forum.name))],
    [
      open(forum, draftTitles.keep),
      execute(draftTitles.discard, 'case.start-over', { forum: forum.id, draft: id }, { style: 'destructive' }),
    ],
  );
