import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preload } from './preload.ts';
import { serveNames, type TlsHosts } from './tls-hosts.ts';

const program = `
  import { get } from 'node:https';
  const told = {};
  for (const name of ['known', 'unsure', 'foreign']) {
    const url = 'https://' + name + '.example.se/';
    told['fetch ' + name] = await fetch(url).then((r) => r.status, (error) => error.cause.code);
    told['https ' + name] = await new Promise((resolve) =>
      get(url, (r) => resolve(r.resume().statusCode)).on('error', (error) => resolve(error.code)));
  }
  console.log(JSON.stringify(told));
  process.exit();
`;

let folder: string;
let hosts: TlsHosts;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doubles-'));
  hosts = await serveNames({ 'known.example.se': (_request, response) => void response.end('here') });
});
afterAll(async () => {
  await hosts.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a program that is loaded with only the doubles', () => {
  it('reaches a double under its name, and neither a false certificate nor anybody else', async () => {
    const caFile = join(folder, 'ca.pem');
    const calledFile = join(folder, 'called.txt');
    writeFileSync(caFile, hosts.ca);
    const [port] = Object.values(hosts.doors);
    const env = {
      PATH: process.env.PATH,
      NODE_EXTRA_CA_CERTS: caFile,
      DOUBLES: JSON.stringify({ ...hosts.doors, 'unsure.example.se:443': port }),
      DOUBLES_CALLED: calledFile,
    };
    const args = ['--import', await preload(folder), '--input-type=module', '--eval', program];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(JSON.parse(stdout)).toEqual({
      'fetch known': 200,
      'https known': 200,
      'fetch unsure': 'ERR_TLS_CERT_ALTNAME_INVALID',
      'https unsure': 'ERR_TLS_CERT_ALTNAME_INVALID',
      'fetch foreign': 'ENOTDOUBLED',
      'https foreign': 'ENOTDOUBLED',
    });
    expect(readFileSync(calledFile, 'utf8')).toContain('foreign.example.se:443');
  });
});
