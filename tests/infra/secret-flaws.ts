/** There are no secrets, so nothing that fetches, makes or names one has a place where the app is deployed. */
import type { Texts } from './given.ts';

const secretive = /listKeys|listAccountSas|listCredentials|password|secret|accountKey|sharedAccess|@secure/i;
/** These say that there is none. */
const harmless = ['generateClientSecret: false'];

const isComment = (line: string): boolean => /^\s*(\/\/|#)/.test(line);

export const secretFlaws = (texts: Texts): readonly string[] =>
  Object.entries(texts)
    .filter(([path]) => !path.endsWith('.md'))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .filter((line) => secretive.test(line) && !isComment(line) && !harmless.includes(line.trim()))
        .map((line) => `${path}: ${secretive.exec(line)?.[0] === 'listKeys' ? 'listKeys' : line.trim()}`),
    );
