/** Plays a story with faults at chosen requests, lets the survivors repair, and checks what came of it. */
import { expect } from 'vitest';
import type { ConsentEvent } from '../../bot/cases/consent.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { personId } from '../sample/people.ts';
import { buttonsOf, type CardJson, inputsOf, wordsOf } from '../support/seen-card.ts';
import { type Act, asker, type Story } from './case-story.ts';
import { expectConsent, expectTold } from './consent-truth.ts';
import type { Ground, Run } from './ground.ts';
import type { FaultPlan, LoggedRequest, Only } from './proxy.ts';
import { cardsInChannel, expectChannel, expectSteps, openlyOwed, questionsToAsker, theCase } from './truth.ts';

export const faultKinds = ['lose-answer', 'die-before', 'die-after'] as const;
export type FaultKind = (typeof faultKinds)[number];

export const planOf = (kind: FaultKind, n: number, only?: Only): FaultPlan => {
  const what = { n, ...(only && { only }) };
  return kind === 'lose-answer'
    ? { kind, ...what }
    : { kind: 'die', ...what, when: kind === 'die-before' ? 'before' : 'after' };
};

/** What befalls which act; n counts from 1 when the act begins. Acts that are missing go undisturbed. */
export type Plans = ReadonlyMap<number, FaultPlan>;

export type Played = {
  /** Requests that each act made that may be hurt, with what followed from it. */
  readonly counts: readonly number[];
  /** Acts whose fault did befall them. */
  readonly hurt: readonly number[];
  /** How often the asker was asked whether a card shows. */
  readonly asked: number;
  /** How many were to be told something in the personal chat, and how many nobody knows whether they were. */
  readonly told: number;
  readonly untold: number;
};

const mostTries = 6;

const viewOf = (run: Run, message: ChatMessage, who: string): CardJson =>
  (run.teams.view(message.id, personId(who)) ?? message.card ?? {}) as CardJson;

const messageFor = (run: Run, { on, who }: Act): ChatMessage | undefined => {
  if (on === 'chat')
    return run.teams
      .personalMessages(personId(who))
      .findLast((message) => message.from.kind === 'bot' && run.isOurs(message) && !isQuestion(run, message));
  return cardsInChannel(run)[on === 'case' ? 'channel' : 'confirmation'][0];
};

const isQuestion = (run: Run, { id }: ChatMessage) => questionsToAsker(run).some((question) => question.id === id);

const hasRead = (run: Run, act: Act): boolean => {
  const message = messageFor(run, act);
  return message !== undefined && act.reads.test(wordsOf(viewOf(run, message, act.who)).replaceAll('\\', ''));
};

const press = async (
  run: Run,
  message: ChatMessage,
  seen: CardJson,
  { who, press: title, inputs }: Act,
  times: number,
) => {
  const button = buttonsOf(seen).findLast((one) => one.title === title || one.title === 'Försök igen');
  if (!button) return false;
  const { verb, data, associatedInputs } = button;
  const typed = associatedInputs === 'none' ? {} : { ...inputsOf(seen), ...inputs };
  const pressed = { person: personId(who), message: message.id, verb, data: { ...data, ...typed } };
  await Promise.all(Array.from({ length: times }, () => run.teams.press(pressed)));
  return true;
};

/** As a person would: on the card as it is seen, or in a channel opened anew. False: there is no such button. */
const perform = async (run: Run, act: Act, times = 1): Promise<boolean> => {
  const person = personId(act.who);
  if (act.press === undefined) {
    await run.teams.say({ person, conversation: `a:${person}`, text: 'ny fråga', mentionsBot: false });
    return true;
  }
  const message = messageFor(run, act);
  if (!message) return false;
  const shared = (message.card ?? {}) as CardJson;
  const isDone = await press(run, message, viewOf(run, message, act.who), act, times);
  return isDone || press(run, message, shared, act, times);
};

/** Longer than a lease, and than the wait after an update that was not answered. */
const longEnough = { seconds: 61 };

/** What the survivors do by themselves when the leases have run out: the worker and its pass. */
const repair = async (run: Run): Promise<void> => {
  const instance = await run.instance();
  instance.plan({ kind: 'pass' });
  const { world } = instance;
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const owed = await openlyOwed(world);
    if (owed.length === 0) return;
    run.clock.pass(longEnough);
    const worker = instance.startWorker();
    await expect
      .poll(async () => (await openlyOwed(world)).filter((key) => owed.includes(key)), { interval: 5, timeout: 30_000 })
      .toEqual([]);
    await instance.idle();
    await worker.stop();
  }
};

/** The asker looks in the channel and says what stands there. */
const answerHonestly = async (run: Run): Promise<void> => {
  const { world } = await run.instance();
  for (const which of ['channel', 'confirmation'] as const) {
    const request = await theCase(world);
    const delivery = which === 'channel' ? request?.channelCard : request?.confirmation;
    if (delivery?.post !== 'uncertain' && delivery?.post !== 'failed') continue;
    const question = questionsToAsker(run).at(-1);
    if (!question) throw new Error('nobody was asked');
    const stands = cardsInChannel(run)[which].length > 0;
    const seen = viewOf(run, question, asker);
    await press(run, question, seen, { ...byAsker, press: stands ? 'Syns' : 'Syns inte, skicka igen' }, 1);
    await (await run.instance()).idle();
    await repair(run);
  }
};
const byAsker = { who: asker, on: 'chat', reads: /./ } as const;

/** An act is done over until its person reads that it is done; a form that was lost is opened again first. */
const finish = async (run: Run, acts: readonly Act[], at: number): Promise<void> => {
  const act = acts[at];
  for (let tries = 0; act && tries < mostTries && !hasRead(run, act); tries += 1) {
    if (!(await perform(run, act)) && acts[at - 1]?.isForm) await finish(run, acts, at - 1);
    await (await run.instance()).idle();
    await repair(run);
  }
  if (act) expect(hasRead(run, act), `${act.who} has read ${act.reads} after ${act.press}`).toBe(true);
};

/** Of a message in the personal chat: whoever died had perhaps begun to send it, and so had one with no answer. */
export const mayBeUnknown = (log: readonly LoggedRequest[]): boolean =>
  log.some(
    ({ proxy, method, fate }) => fate === 'died' || (fate === 'answer lost' && `${proxy} ${method}` === 'Teams POST'),
  );

/** `times`: how often each press comes; Teams sends one again that it had no answer to in time. */
export const play = async (
  ground: Ground,
  { acts, only = () => true }: Story,
  plans: Plans,
  times = 1,
): Promise<Played> => {
  const run = await ground.newRun();
  const counts: number[] = [];
  const hurt: number[] = [];
  const steps: string[] = [];
  const events: ConsentEvent['kind'][] = [];
  let untold = 0;
  for (const [at, act] of acts.entries()) {
    const instance = await run.instance();
    const plan = plans.get(at) ?? { kind: 'pass' };
    instance.plan(plan);
    // People take their time, and a channel that is never written in too fast is never throttled.
    run.clock.pass({ seconds: 5 });
    try {
      await perform(run, act, times);
      await instance.idle();
      counts.push(instance.faults.log.filter(only).length);
      const befell = instance.faults.log.some(({ fate }) => fate === 'answer lost' || fate === 'died');
      if (befell) hurt.push(at);
      await repair(run);
      await answerHonestly(run);
      await finish(run, acts, at);
      if (act.step) steps.push(act.step);
      if (act.event) events.push(act.event);
      const { world } = await run.instance();
      await expectSteps(world, steps);
      await expectChannel(run, world);
      await expectConsent(run, world, events);
      untold += expectTold(run, acts.slice(0, at + 1), mayBeUnknown(instance.faults.log));
    } catch (cause) {
      const log = instance.faults.log.map(
        ({ n, proxy, method, path, fate }) => `${n} ${proxy} ${method} ${path} ${fate}`,
      );
      const planned = JSON.stringify(plan);
      throw new Error(`Act ${at}, ${act.press ?? 'ny fråga'}, ${planned}\n${log.join('\n')}`, { cause });
    }
  }
  const asked = questionsToAsker(run).length;
  await run.close();
  return { counts, hurt, asked, told: acts.flatMap(({ tells = [] }) => tells).length, untold };
};
