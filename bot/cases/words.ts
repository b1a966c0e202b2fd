/** The choices of the cards in Swedish: one word for each value, so that a forgotten one does not compile. */
import type { AnswerKind } from './answer.ts';
import { type CaseRequest, isHelped, type Receiver, type State } from './case-request.ts';
import type { ConsentFacts } from './consent.ts';
import type { CaseOutcome, ChosenOutcome, FirstStep, HelpKind } from './follow-up.ts';
import type { AgeBand, Mode, Need, Urgency } from './question.ts';
import { silentSeats, wantsToKnow } from './turn.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

export const ageWords: Words<AgeBand> = {
  '0-5': '0–5 år',
  '6-9': '6–9 år',
  '10-12': '10–12 år',
  '13-15': '13–15 år',
  '16-17': '16–17 år',
  '18-20': '18–20 år',
};

export const needWords: Words<Need> = {
  mood: 'Mår dåligt eller är orolig',
  'stress-sleep': 'Stress och sömn',
  'food-weight-movement': 'Mat, vikt och rörelse',
  'body-pain': 'Kropp, smärta eller motorik',
  absence: 'Skolfrånvaro',
  'learning-language': 'Lärande, språk eller koncentration',
  friends: 'Kamrater och ensamhet',
  conflict: 'Konflikter och beteende',
  home: 'Hemma och föräldraskap',
  'substances-gaming': 'Alkohol, droger eller spel',
  waiting: 'Väntar på utredning eller vård',
  'many-contacts': 'Många kontakter, ingen håller ihop',
  other: 'Annat',
};

export const modeWords: Words<Mode> = { consultation: 'Avidentifierad konsultation', consent: 'Med samtycke' };

export const urgencyWords: Words<Urgency> = {
  guarantee: 'Inom kontaktgarantin',
  'next-meeting': 'Till nästa möte',
};

export const answerWords: Words<AnswerKind> = {
  takes: 'tar det',
  contributes: 'kan bidra',
  'needs-more': 'behöver veta mer, den som frågar ringer',
  'helps-onward': 'inte vårt, hjälper vidare',
  meeting: 'inte vårt, tas upp på mötet',
};

export const stateWords: Words<State> = {
  waiting: 'Väntar på svar',
  taken: 'Någon tar det',
  talked: 'Ni har pratats vid',
  followed: 'Följs upp',
  specialist: 'Väntar på specialist',
  nobody: 'Ingen har tagit frågan',
  closed: 'Avslutad',
};

/** How an open case is headed: what has come in while it waits is said, not only that it waits. */
export const standingInWords = (request: CaseRequest): string => {
  if (request.state !== 'waiting') return stateWords[request.state];
  if (wantsToKnow(request).length > 0) return 'Någon behöver veta mer';
  return isHelped(request) && silentSeats(request).length === 0 ? 'Någon kan bidra' : stateWords.waiting;
};

export const receiverWords: Words<Receiver> = { guardians: 'familjen', asker: 'den som frågade' };

export const giverWords: Words<ConsentFacts['giver']> = {
  'both-guardians': 'Båda vårdnadshavarna',
  'sole-guardian': 'En, med ensam vårdnad',
  'one-guardian': 'En, skälet står i vår dokumentation',
  appointed: 'Särskilt förordnad vårdnadshavare eller god man',
  'adult-child': 'Den unge, 18 år eller äldre',
  'mature-child': 'Den unge, under 18 och mogen att bestämma (bedömningen står i vår dokumentation)',
};

/** The same, short, for the confirmation in the thread. */
export const giverInBrief: Words<ConsentFacts['giver']> = {
  'both-guardians': 'Båda vårdnadshavarna',
  'sole-guardian': 'Vårdnadshavare med ensam vårdnad',
  'one-guardian': 'En vårdnadshavare, skälet är dokumenterat',
  appointed: 'Särskilt förordnad vårdnadshavare eller god man',
  'adult-child': 'Den unge själv',
  'mature-child': 'Den unge själv, mognaden är bedömd',
};

export const mannerWords: Words<ConsentFacts['manner']> = {
  written: 'Skriftligt',
  'e-id': 'E-legitimation',
  oral: 'Muntligt, antecknat hos oss',
};

export const scopeWords: Words<ConsentFacts['scope']> = {
  question: 'Bara det frågan kräver',
  ongoing: 'Också pågående kontakter',
};

export const stanceWords: Words<ConsentFacts['child']> = {
  wants: 'Vill det här',
  hesitates: 'Är tveksamt',
  refuses: 'Vill inte',
  'too-small': 'För litet att fråga',
  'not-asked': 'Inte frågat än (börja gärna där)',
};

export const firstStepWords: Words<FirstStep> = {
  'call-family': 'Ringa familjen',
  'meet-family': 'Träffa familjen',
  'talk-to-child': 'Prata med barnet eller den unge',
  'joint-meeting': 'Gemensamt möte',
  'advise-asker': 'Råd till den som frågade',
  visit: 'Tid på mottagningen',
  other: 'Annat (antecknat hos oss)',
};

export const helpWords: Words<HelpKind> = {
  advice: 'Råd',
  counselling: 'Samtalsstöd',
  'parent-support': 'Föräldrastöd',
  'school-adjustments': 'Anpassningar i skolan',
  'health-check': 'Hälsobesök',
  assessment: 'Bedömning eller utredning',
  treatment: 'Behandling',
  activity: 'Aktivitet eller sammanhang',
  sip: 'SIP',
  unclear: 'Vet inte än',
};

/** What whoever closes chooses among. */
export const chosenOutcomeWords: Words<ChosenOutcome> = {
  'help-started': 'Hjälpen har börjat',
  'guided-right': 'Lotsad rätt',
  'handed-over': 'Överlämnad',
  sip: 'SIP',
  gip: 'GIP',
  'waits-for-specialist': 'Väntar på specialist',
  'no-need': 'Behövs inte längre',
  'nobody-took-it': 'Ingen tog frågan',
};

export const outcomeWords: Words<CaseOutcome> = {
  ...chosenOutcomeWords,
  'consent-withdrawn': 'Samtycket är återtaget',
  'entered-in-error': 'Ställd av misstag',
};
