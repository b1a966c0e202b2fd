import { RestError } from '@azure/data-tables';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../bot/platform/log.ts';

const logged = (cause: unknown): string => {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).error({ event: 'surprise' }, cause);
  return lines.join();
};
const nobody = /Kalle|Svensson|20120314|2384/;
const here = /log\.test\.ts:\d+:\d+/;

const smuggled = 'could not read\n    at Kalle Svensson 20120314-2384\n    at Kalle (/home/20120314-2384:1:1)';

const withMessage = (message: string) => {
  const error = new Error('before');
  error.message = message;
  return error;
};
const withName = (name: string) => Object.assign(new Error('no'), { name });
const withCode = (code: unknown) => Object.assign(new Error('no'), { code });
const withStack = (change: (stack: string) => unknown) => {
  const error = new Error('no');
  return Object.defineProperty(error, 'stack', { value: change(error.stack ?? '') });
};

describe('an error in the log', () => {
  it('is told by its name, its code and where it came from', () => {
    const line = logged(Object.assign(new TypeError('Kalle'), { code: 'ECONNRESET' }));
    expect(JSON.parse(line)).toMatchObject({ event: 'surprise', cause: { name: 'TypeError', code: 'ECONNRESET' } });
    expect(line).toMatch(here);
  });

  it('keeps the frames of an async function, of a constructor and of a method', async () => {
    class Thrower {
      readonly error: Error;
      constructor() {
        this.error = new Error(smuggled);
      }
      async throwLater(): Promise<never> {
        await Promise.resolve();
        throw new Thrower().error;
      }
    }
    const thrower = new Thrower();
    const caught = await thrower.throwLater().catch((cause: unknown) => cause);
    const line = logged(caught);
    expect(line).toContain('at new Thrower (');
    expect(line).toContain('at Thrower.throwLater (');
    expect(line).not.toMatch(nobody);
  });

  it.each<[string, unknown]>([
    ['a message with lines like frames', new Error(smuggled)],
    ['a message that ends like a frame', new Error('Kalle (/a.ts:1:1)\n    at Svensson (/20120314-2384.ts:1:1)')],
    ['a message of a validation', z.object({ text: z.literal('Kalle') }).safeParse({ text: 'Kalle Svensson' }).error],
    ['a message of storage', new RestError(smuggled, { code: 'EntityAlreadyExists', statusCode: 409 })],
    ['the cause', new Error('outer', { cause: new Error(smuggled) })],
    ['the cause of a cause', new Error('outer', { cause: new Error('inner', { cause: smuggled }) })],
    ['one of several', new AggregateError([new Error(smuggled), smuggled, { smuggled }], smuggled)],
    ['several inside a cause', new Error('outer', { cause: new AggregateError([new Error(smuggled)]) })],
    ['a name', withName('Kalle Svensson 20120314-2384')],
    ['a name of several lines', withName(`Error\n    at Kalle (/20120314-2384:1:1)`)],
    ['a code', withCode('20120314-2384')],
    ['a code that is a text', withCode('Kalle Svensson')],
    ['a code that is no text', withCode({ name: 'Kalle' })],
    ['a stack that writes out a cause', withStack((stack) => `${stack}\nCaused by: x\n    at Kalle (/20120314:1:1)`)],
    ['a stack that is no text', withStack(() => ['Kalle'])],
    ['a message that is changed later', withMessage(smuggled)],
    ['a message that was another before', Object.assign(new Error(smuggled), { message: 'now' })],
    [
      'a path with words in it',
      withStack((stack) => stack.replace(/\n/, '\n    at x (/home/Kalle Svensson/a.ts:1:1)\n')),
    ],
    ['a text', smuggled],
    ['an object', { message: smuggled, stack: smuggled, name: 'Kalle' }],
    ['a function', () => smuggled],
    ['nothing', null],
  ])('tells nothing of %s', (_what, cause) => {
    expect(logged(cause)).toContain('"event":"surprise"');
    expect(logged(cause)).not.toMatch(nobody);
  });

  it('still tells where, when the message was hostile', () => {
    expect(logged(new Error(smuggled))).toMatch(here);
    expect(logged(new Error('outer', { cause: new Error(smuggled) })).match(/log\.test\.ts/g)?.length).toBeGreaterThan(
      1,
    );
    expect(JSON.parse(logged(new AggregateError([new RangeError('x')], ''))).cause.errors[0].name).toBe('RangeError');
  });

  it('ends where causes go round', () => {
    const error = new Error('no');
    error.cause = new AggregateError([error, error, error, error], 'no');
    expect(logged(error).length).toBeLessThan(100_000);
  });
});
