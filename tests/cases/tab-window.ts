/** What somebody sees and presses in the tab: over real HTTP, with a token of their own each time. */
import type { CaseList, CaseRow } from '../../bot/cases/contract.ts';
import type { Asked } from '../support/asked.ts';
import { buttonOf, type CardJson, inputsOf, wordsOf } from '../support/seen-card.ts';
import type { Stage } from '../support/stage.ts';

type Inputs = Readonly<Record<string, string>>;

export type TabWindow = {
  /** GET. */
  reads(path: string): Promise<Asked>;
  list(forum?: string): Promise<CaseList>;
  /** The rows of the list; throws where there are counts alone. */
  rows(forum?: string): Promise<readonly CaseRow[]>;
  view(forum: string, id: string): Promise<{ readonly row: CaseRow; readonly card: CardJson }>;
  /** Any verb with any data, as a hand-made request has them. */
  sends(verb: string, data?: unknown): Promise<Asked>;
  /** Presses a button on a card by its title, and returns the card that is answered. */
  presses(card: CardJson, title: string, inputs?: Inputs): Promise<CardJson>;
};

export const tabOf = (stage: Stage, name: string): TabWindow => {
  const { asks } = stage.person(name);
  const sends = async (verb: string, data: unknown = {}): Promise<Asked> => {
    const answer = await asks('/api/press', { method: 'POST', body: { verb, data } });
    await stage.settled();
    return answer;
  };
  const list = async (forum = 'all'): Promise<CaseList> => {
    const { status, body } = await asks(`/api/cases?forum=${forum}`);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body as CaseList;
  };
  return {
    reads: (path) => asks(path),
    list,
    async rows(forum) {
      const all = await list(forum);
      if (all.kind !== 'cases') throw new Error('only counts');
      return all.cases;
    },
    async view(forum, id) {
      const { status, body } = await asks(`/api/forums/${forum}/cases/${id}`);
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body;
    },
    sends,
    async presses(card, title, inputs = {}) {
      const { verb, data, associatedInputs } = buttonOf(card, title);
      const typed = associatedInputs === 'none' ? {} : { ...inputsOf(card), ...inputs };
      const { status, body } = await sends(verb, { ...data, ...typed });
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body.card as CardJson;
    },
  };
};

export const wordsIn = (card: CardJson): string => wordsOf(card).replaceAll('\\', '');
