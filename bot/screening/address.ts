import type { Finding } from './finding.ts';
import { finding, type Normalised } from './normalised.ts';

// Streets with a number, streets by name, postal codes, boxes, c/o and flats.

const STREET =
  '(?:gatan|gata|vägen|väg|gränden|gränd|stigen|torget|torg|allén|allé|backen|leden|plan|platsen|kroken|svängen|ringen|slingan|parken|esplanaden|bron|kajen|promenaden|lyckan|gården|hult|torp|kullen|liden|vången|kvarn)';
const NUMBER = '(?:nr )?\\d{1,4}(?: ?[A-Ha-h](?![\\p{L}]))?(?![\\d%]|[.:,/-]\\d)';
const NOT_COUNTED =
  '(?! ?(?:gånger|ggr|dagar|veckor|minuter|min|timmar|timme|år|månader|barn|elever|av|km|kr|st|procent)(?!\\p{L}))';

const BLOCKS: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})\\p{L}{2,30}${STREET},? ${NUMBER}${NOT_COUNTED}`, 'giu'),
  new RegExp(`(?<!\\p{L})\\p{Lu}\\p{Ll}{1,20} (?:gatan|gata|vägen|väg|torget|gränd|allé|plan) ${NUMBER}`, 'gu'),
  /(?<![\d-])(?:se-?|s-)? ?\d{3} ?\d{2} \p{Lu}\p{L}{1,30}/gu,
  /(?<!\p{L})(?:post)?box \d{1,5}(?!\d)/giu,
  /(?<!\p{L})c\/o(?!\p{L})(?: \p{L}{1,40})?/giu,
  /(?<!\p{L})(?:lgh|lägenhet|portkod)\.? ?(?:nr ?)?\d{1,4}(?!\d)/giu,
];
const ASKS: readonly RegExp[] = [
  /(?<![\d-])\d{3} \d{2}(?! ?(?:kr|kronor|\d|minuter|steg|personer|elever))(?![.,:/-]?\d)/gu,
];
const SHORTENED = new RegExp(`(?<!\\p{L})(\\p{L}{4,30})\\.? ${NUMBER}${NOT_COUNTED}`, 'giu');
// «storg», «kyrkov», «skolgt»: hardly an ordinary word ends so, but for those below.
const SHORT_STREET =
  /(?:[bdfhkmprst]g|(?:ng|rg)g|[kp]olg|[dfghjklmnprst]v|(?:kyrko|ny)[gv]|(?:[dkst]|stor|skol|kyrko)(?:gt|vg)|gat)$/u;
const NO_STREET =
  /(?:sorg|(?<!s)torg|borg|berg|färg|korg|varg|dvärg|halv|tolv|golv|kalv|valv|själv|silv|älv|varv|skarv|nerv|larv|torv|arv)$/u;
const NAMED_STREET = /^\p{L}{2,30}(?:gatan|vägen|gränd|gränden|torget|allén|stigen)$/u;

export function findAddresses(text: Normalised): Finding[] {
  const found = [
    ...BLOCKS.flatMap((pattern) => matches(text, pattern, 'blocks')),
    ...ASKS.flatMap((pattern) => matches(text, pattern, 'asks')),
    ...matches(text, SHORTENED, 'asks', ([, street = '']) => isShortStreet(street.toLowerCase())),
  ];
  for (const word of text.words) {
    if (word.isCapital && !word.opensSentence && NAMED_STREET.test(word.lower)) {
      found.push(finding(text, 'address', word.start, word.end, 'blocks'));
    }
  }
  return found;
}

function isShortStreet(lower: string): boolean {
  return SHORT_STREET.test(lower) && !NO_STREET.test(lower);
}

function matches(
  text: Normalised,
  pattern: RegExp,
  certainty: Finding['certainty'],
  isMeant: (match: RegExpMatchArray) => boolean = () => true,
): Finding[] {
  return Array.from(text.text.matchAll(pattern))
    .filter(isMeant)
    .map((match) => finding(text, 'address', match.index, match.index + match[0].length, certainty));
}
