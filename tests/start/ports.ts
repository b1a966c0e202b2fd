import { connect, createServer } from 'node:net';

const answers = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host });
    const found = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => found(true));
    socket.once('error', () => found(false));
  });

const canListen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/**
 * Whether somebody has the port. Asked both ways: a browser tries ::1 for localhost first, where we do not listen; and
 * on macOS one may listen on 127.0.0.1 although another has the port on all addresses.
 */
export const isTaken = async (port: number): Promise<boolean> =>
  (await answers(port, '127.0.0.1')) || (await answers(port, '::1')) || !(await canListen(port));
