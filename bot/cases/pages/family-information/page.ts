/** The page itself. It stands alone: its style is inside it, and there is neither script nor picture. */
import { dateIn } from '../../../platform/time/swedish.ts';
import type { Language } from '../../../platform/web/language.ts';
import type { FamilyFacts } from '../../family-facts.ts';
import { escapeHtml, type FamilyText, type Filled } from './family-text.ts';
import { style } from './style.ts';

type OtherPage = { readonly language: Language; readonly href: string };

type Head = { readonly language: Pick<Language, 'tag' | 'direction'>; readonly title: string };

const whole = ({ language, title }: Head, body: string): string => `<!doctype html>
<html lang="${escapeHtml(language.tag)}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

const list = (kind: string, items: readonly string[]): string =>
  `<ul class="${kind}">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;

/** The parties keep their Swedish names: it is by them that one finds the right door and the right telephone. */
const partyName = (name: string): string => `<bdi lang="sv">${escapeHtml(name)}</bdi>`;

/** More than these are printed smaller, so that all is on one sheet. */
const mostInPlainSize = 12;

const blank = '<span class="blank"></span>';

const filled = (language: Language, { head }: FamilyText, { parties, adult, agreed }: FamilyFacts): Filled => ({
  who: escapeHtml(adult ? head.adult : head.child),
  parties: list(
    `${agreed ? 'facts' : 'boxes'} parties${parties.length > mostInPlainSize ? ' many' : ''}`,
    parties.map(partyName),
  ),
  scope: agreed
    ? list('facts', [escapeHtml(head[agreed.scope])])
    : list('boxes', [head.question, head.ongoing].map(escapeHtml)),
  until: agreed ? `<strong>${escapeHtml(dateIn(language.tag, agreed.until))}</strong>` : blank,
  blank,
});

const nav = (others: readonly OtherPage[]): string => {
  const links = others.map(
    ({ language: { tag, direction, ownName }, href }) =>
      `<li><a href="${escapeHtml(href)}" hreflang="${tag}" lang="${tag}" dir="${direction}">${escapeHtml(ownName)}</a></li>`,
  );
  return links.length > 0 ? `<nav><ul>${links.join('')}</ul></nav>\n` : '';
};

export const familyPage = (
  language: Language,
  text: FamilyText,
  facts: FamilyFacts,
  others: readonly OtherPage[],
): string =>
  whole(
    { language, title: text.title },
    `<header>
${nav(others)}<p>${escapeHtml(text.head.print)}</p>
</header>
<main>
${text.fill(filled(language, text, facts))}</main>`,
  );

/** In Swedish: it is the one who has the card who can do something about it. */
const sorryPage = (title: string, sentence: string): string =>
  whole(
    { language: { tag: 'sv', direction: 'ltr' }, title },
    `<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(sentence)}</p>
</main>`,
  );

export const gonePage = sorryPage(
  'Länken gäller inte längre',
  'Öppna kortet i Teams och tryck på knappen Skriv ut information till familjen igen.',
);

export const notNowPage = sorryPage('Sidan kan inte visas just nu', 'Vänta en stund och ladda om sidan.');
