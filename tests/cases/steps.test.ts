import { describe, expect, it } from 'vitest';
import { answerOf } from '../../bot/cases/answer.ts';
import {
  aCase,
  answers,
  appoints,
  byAsker,
  byConvener,
  bySeat,
  closes,
  failureOf,
  having,
  notes,
  now,
  type Pressed,
  press,
  seats,
  talks,
  tells,
} from './a-case.ts';

const { rehab, lovet, bup, elevhalsa } = seats;
const withConsent = () => ({ ...aCase({ mode: 'consent' }) });

describe('an answer', () => {
  it('takes the case', () => expect(having(aCase(), answers(rehab, 'takes')).state).toBe('taken'));

  it('may be changed: the last one counts, one a seat, and it says that it was changed', () => {
    const request = having(aCase(), answers(rehab, 'takes'), answers(rehab, 'meeting'));
    expect(request.answers).toHaveLength(1);
    expect(answerOf(request.answers, rehab)).toMatchObject({ kind: 'meeting', changed: true, at: now });
    expect(request.state).toBe('waiting');
    expect(request.steps).toBe(2);
  });

  it('given twice is saved once', () => {
    const request = having(aCase(), answers(rehab, 'takes'));
    expect(failureOf(request, answers(rehab, 'takes'))).toEqual({ kind: 'already', step: 'answer' });
  });

  it('is another one when the contact goes to somebody else', () => {
    const request = having(aCase(), answers(rehab, 'helps-onward', bup));
    expect(failureOf(request, answers(rehab, 'helps-onward', bup))).toMatchObject({ kind: 'already' });
    expect(answerOf(having(request, answers(rehab, 'helps-onward', seats.bvc)).answers, rehab)).toMatchObject({
      onwardTo: seats.bvc,
      changed: true,
    });
  });

  it('hands nothing over to oneself', () =>
    expect(failureOf(aCase(), answers(rehab, 'helps-onward', rehab))).toEqual({ kind: 'onward-to-yourself' }));

  it('leaves the case waiting while somebody has not answered, or wants to know more', () => {
    const one = having(aCase(), answers(rehab, 'meeting'));
    expect(one.state).toBe('waiting');
    expect(having(one, answers(lovet, 'needs-more')).state).toBe('waiting');
  });

  it('makes it ”Ingen har tagit frågan” when the last one declines and nobody holds it for the next, and undoes that', () => {
    const handedOn = having(aCase(), answers(rehab, 'meeting'), answers(lovet, 'helps-onward', bup));
    expect(handedOn.state).toBe('waiting');
    const nobody = having(handedOn, answers(bup, 'meeting'));
    expect(nobody.state).toBe('nobody');
    expect(having(nobody, answers(lovet, 'takes')).state).toBe('taken');
  });

  it('makes it so also when they have talked before they decline', () => {
    const talked = having(aCase({ asked: [rehab] }), answers(rehab, 'takes'), talks(rehab));
    const nobody = having(talked, answers(rehab, 'meeting'));
    expect(nobody.state).toBe('nobody');
    expect(having(nobody, answers(rehab, 'takes')).state).toBe('talked');
  });

  it('wakes every card that shows the case', () => {
    const before = withConsent();
    const answered = having(before, answers(rehab, 'takes'));
    expect(answered.channelCard.wanted).toBe(before.channelCard.wanted + 1);
    expect(answered.confirmation?.wanted).toBe(2);
  });
});

describe('noting the consent', () => {
  it('is done once a seat, and never in a consultation', () => {
    const noted = having(withConsent(), notes(rehab));
    expect(noted.noted).toEqual([rehab]);
    expect(failureOf(noted, notes(rehab))).toEqual({ kind: 'already', step: 'note-consent' });
    expect(failureOf(aCase(), notes(rehab))).toEqual({ kind: 'consent-missing' });
  });
});

describe('”Vi har pratats vid”', () => {
  const taken = having(withConsent(), answers(rehab, 'takes'), answers(lovet, 'contributes'));

  it('waits until each who takes it has noted the consent, whoever says it', () => {
    for (const who of [talks(rehab), talks(elevhalsa, byAsker)])
      expect(failureOf(taken, who)).toEqual({ kind: 'not-noted', seats: [rehab] });
    expect(having(taken, notes(rehab), talks(elevhalsa, byAsker)).state).toBe('talked');
  });

  it('waits for the one that says it as well', () => {
    expect(failureOf(having(taken, notes(rehab)), talks(lovet))).toEqual({ kind: 'not-noted', seats: [lovet] });
    expect(having(taken, notes(rehab), notes(lovet), talks(lovet)).talkedAt).toEqual(now);
  });

  it('cannot be said by the asker when no other party has noted the consent', () => {
    const contributes = having(withConsent(), answers(rehab, 'contributes'));
    expect(failureOf(contributes, talks(elevhalsa, byAsker))).toEqual({ kind: 'not-noted', seats: [rehab, lovet] });
    expect(having(contributes, notes(rehab), talks(elevhalsa, byAsker)).state).toBe('talked');
  });

  it('needs nothing noted in a consultation, and is said once', () => {
    const talked = having(aCase(), answers(rehab, 'contributes'), talks(rehab));
    expect(talked.state).toBe('talked');
    expect(failureOf(talked, talks(rehab))).toMatchObject({ kind: 'not-now' });
  });

  it('may be said when somebody holds the case already, which stays so', () => {
    const followed = having(aCase(), answers(rehab, 'takes'), appoints(byAsker, rehab));
    const talked = having(followed, talks(rehab));
    expect([talked.state, talked.talkedAt]).toEqual(['followed', now]);
    expect(failureOf(talked, talks(rehab))).toEqual({ kind: 'already', step: 'talk' });
  });
});

describe('the follow-up seat', () => {
  it('is the asker or somebody that helps', () => {
    const taken = having(aCase(), answers(rehab, 'takes'));
    expect(failureOf(taken, appoints(byAsker, lovet))).toEqual({ kind: 'not-a-helper', seat: lovet });
    expect(having(taken, appoints(byConvener, elevhalsa)).state).toBe('followed');
    expect(having(taken, appoints(bySeat(rehab), rehab)).followUp?.seat).toBe(rehab);
  });

  it('can be chosen when all contribute and none takes it, but not before anybody helps', () => {
    expect(failureOf(aCase(), appoints(byAsker, elevhalsa))).toMatchObject({ kind: 'not-now', state: 'waiting' });
    const both = having(aCase(), answers(rehab, 'contributes'), answers(lovet, 'contributes'));
    expect(having(both, appoints(byAsker, lovet)).followUp?.seat).toBe(lovet);
  });

  it('may be another later', () => {
    const followed = having(aCase(), answers(rehab, 'takes'), appoints(byAsker, rehab));
    expect(having(followed, appoints(byConvener, elevhalsa)).followUp?.seat).toBe(elevhalsa);
  });
});

describe('”De har fått veta”', () => {
  it('is for the asker alone in a consultation', () => {
    const taken = having(aCase(), answers(rehab, 'takes'));
    expect(failureOf(taken, tells(rehab, 'tell-guardians'))).toEqual({ kind: 'no-consent-to-tell-of' });
    expect(having(taken, tells(rehab, 'tell-asker')).told).toEqual([{ receiver: 'asker', at: now, seat: rehab }]);
  });

  it('is once for each with consent', () => {
    const taken = having(withConsent(), answers(rehab, 'takes'));
    const told = having(taken, tells(elevhalsa, 'tell-guardians', byAsker), tells(rehab, 'tell-asker'));
    expect(told.told.map(({ receiver }) => receiver)).toEqual(['guardians', 'asker']);
    expect(failureOf(told, tells(rehab, 'tell-guardians'))).toEqual({ kind: 'already', step: 'tell-guardians' });
  });

  it('is not for the asker to say of the asker', () =>
    expect(press(aCase(), tells(elevhalsa, 'tell-asker', byAsker))).toMatchObject({ failure: { kind: 'not-you' } }));
});

describe('a cry for help', () => {
  it('is over when whoever cried goes on', () => {
    const helpless = having(aCase(), { who: bySeat(rehab), command: { step: 'ask-for-help', seat: rehab } });
    expect(helpless.helpWanted.map(({ seat }) => seat)).toEqual([rehab]);
    expect(having(helpless, answers(lovet, 'takes')).helpWanted).toHaveLength(1);
    expect(having(helpless, answers(rehab, 'takes')).helpWanted).toEqual([]);
  });
});

describe('closing', () => {
  const helped = () => having(withConsent(), answers(rehab, 'takes'));
  const close: Pressed = { who: byAsker, command: { step: 'close', outcome: 'help-started' } };

  it('waits until a family that said yes and was helped has got word', () => {
    expect(failureOf(helped(), close)).toEqual({ kind: 'family-untold' });
    const closed = having(helped(), closes(byAsker));
    expect(closed.told.map(({ receiver }) => receiver)).toEqual(['guardians']);
    expect(having(helped(), tells(rehab, 'tell-guardians'), close).state).toBe('closed');
  });

  it('asks nothing where nobody helped, or nobody but the asker knows', () => {
    expect(having(withConsent(), close).state).toBe('closed');
    expect(having(aCase(), answers(rehab, 'takes'), close).state).toBe('closed');
  });
});

it('whoever needed to know more has not changed its mind by answering', () => {
  const more = having(aCase(), answers(rehab, 'needs-more'));
  expect(answerOf(having(more, answers(rehab, 'takes')).answers, rehab)?.changed).toBe(false);
  const twice = having(aCase(), answers(rehab, 'takes'), answers(rehab, 'contributes'));
  expect(answerOf(twice.answers, rehab)?.changed).toBe(true);
});
