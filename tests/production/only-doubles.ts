/**
 * Loaded into the server's process before its own file, which is what production runs, unchanged: the names that it may
 * call lead to doubles on this machine, under their own certificates. Any other name is refused. All are written down.
 */
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

type Target = { readonly host?: string; readonly port?: number | string };

/** Ports of this machine by `name:port`. */
const doors = new Map<string, number>(Object.entries(JSON.parse(process.env.DOUBLES ?? '{}')));
const calledFile = process.env.DOUBLES_CALLED ?? '';

const dial = Socket.prototype.connect;

const refuse = (socket: Socket, name: string): Socket => {
  const error = Object.assign(new Error(`${name} is no double`), { code: 'ENOTDOUBLED' });
  process.nextTick(() => socket.destroy(error));
  return socket;
};

/** Sockets of `net`, `tls`, `http`, `https` and `fetch` alike come here. */
function connect(this: Socket, ...given: unknown[]): Socket {
  const [first] = given;
  // `net.connect` hands its arguments over as one list, which it knows again by a symbol: a copy would lose that.
  const list = Array.isArray(first) ? first : given;
  const asked: Target = typeof list[0] === 'object' && list[0] !== null ? list[0] : {};
  const name = `${asked.host ?? 'nowhere'}:${asked.port ?? 0}`;
  appendFileSync(calledFile, `${name}\n`);
  const port = doors.get(name);
  if (port === undefined) return refuse(this, name);
  // The name that the certificate must bear is taken from the original, which TLS has kept.
  list[0] = { ...asked, host: '127.0.0.1', port };
  return Reflect.apply(dial, this, given);
}

// The overloads of `connect` cannot be told of a function that passes on whatever it is given.
Socket.prototype.connect = connect as typeof dial;
