/** Leases and due times go by each instance's own clock; storage's `Date` header tells how far it has drifted. */
import type { TableClient } from '@azure/data-tables';
import { advice } from '../advice.ts';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';

type Policy = Parameters<TableClient['pipeline']['addPolicy']>[0];

export const dateOfAnswers = (sawDate: (date: Date) => void): Policy => ({
  name: 'dateOfAnswers',
  async sendRequest(request, next) {
    const answer = await next(request);
    const date = Date.parse(answer.headers.get('date') ?? '');
    if (!Number.isNaN(date)) sawDate(new Date(date));
    return answer;
  },
});

/** Above this an instance says so in its log, once until it is right again, and once when it gets unfit; ms. */
const warnAboveMs = 5_000;
/** Above this an instance is not ready: it would take others' leases for ended. */
const unfitAboveMs = 60_000;

export type ClockOffset = {
  saw(date: Date): void;
  readonly isFit: boolean;
};

type Standing = 'right' | 'off' | 'unfit';

const standingOf = (offsetMs: number): Standing => {
  const apartMs = Math.abs(offsetMs);
  if (apartMs > unfitAboveMs) return 'unfit';
  return apartMs > warnAboveMs ? 'off' : 'right';
};

/** The header counts whole seconds, so the offset is known to a second and the time of the answer. */
export const createClockOffset = (clock: Clock, log: Log): ClockOffset => {
  let standing: Standing = 'right';
  return {
    saw(date) {
      const offsetMs = clock.now().epochMilliseconds - date.getTime();
      const now = standingOf(offsetMs);
      const fields = { event: 'clock-off', seconds: Math.round(offsetMs / 1000), advice: advice.clockOff };
      if (now !== standing && now === 'unfit') log.error(fields);
      if (now === 'off' && standing === 'right') log.warn(fields);
      standing = now;
    },
    get isFit() {
      return standing !== 'unfit';
    },
  };
};
