/** Where a consent is added, changed or printed. Which buttons: by the case alone; who may is asked when pressed. */

import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Button, type Element, execute } from '../../platform/cards/card.ts';
import type { CardName } from '../card-name.ts';
import type { CaseRequest } from '../case-request.ts';
import type { ConsentNow } from '../consent.ts';
import { consentTitles } from '../text/consent.ts';
import { titles } from '../text.ts';
import { caseData } from './buttons.ts';

type On = {
  readonly request: CaseRequest;
  readonly consent: ConsentNow | undefined;
  readonly card?: CardName | undefined;
};

/** On any card of the case: the first yes, the yes anew, and that something has changed, as long as anything holds. */
export const consentButtons = ({ request, consent, card }: On): readonly Button[] => {
  const data = caseData(request, card);
  const changed = execute(consentTitles.changed, 'case.consent-changed', data);
  if (request.state === 'closed') return consent?.kind === 'holds' ? [changed] : [];
  const add = (title: string) => execute(title, 'case.add-consent', data);
  if (request.question.mode === 'consultation') return [add(consentTitles.add)];
  return consent?.kind === 'ended' ? [add(consentTitles.renew), changed] : [changed];
};

/** In the asker's own view only. */
export const printButtons = ({ request, consent, card }: On): readonly Element[] =>
  consent?.kind === 'holds' && request.state !== 'closed'
    ? buttonRows([execute(titles.familyInformation, 'case.print-for-family', caseData(request, card))])
    : [];
