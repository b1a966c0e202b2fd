/** Entra takes a trust that is misspelt without a word, and the server finds out: each word of it stands here once more. */
import { z } from 'zod';
import { type Texts, textOf } from './given.ts';
import { actionsIn } from './name-flaws.ts';

const written = z.object({ target: z.string(), content: z.record(z.string(), z.unknown()) });
const run = z.object({ run: z.string() });

const wanted: Readonly<Record<string, unknown>> = {
  issuer: `https://login.microsoftonline.com/\${{IDENTITY_TENANT_ID}}/v2.0`,
  subject: `\${{IDENTITY_PRINCIPAL_ID}}`,
  audiences: ['api://AzureADTokenExchange'],
};

/** Of the registration; sent from what was written, and in quotes, without which PowerShell reads it in its own way. */
const asked = [
  '--method patch',
  `--url "https://graph.microsoft.com/v1.0/applications(appId='\${{BOT_APP_ID}}')/federatedIdentityCredentials(name='`,
  '"Prefer=create-if-missing"',
];

export const trustFlaws = (texts: Texts): readonly string[] => {
  const { provision } = actionsIn(textOf(texts, 'teamsapp.yml'));
  const file = provision.findIndex(({ uses }) => uses === 'file/createOrUpdateJsonFile');
  const script = provision.findIndex(({ uses }, at) => uses === 'script' && at > file);
  const { data: trust } = written.safeParse(provision[file]?.with);
  const { data: command } = run.safeParse(provision[script]?.with);
  if (!trust || !command) return ['teamsapp.yml: the registration does not trust the identity'];
  return [
    ...Object.keys(wanted)
      .filter((key) => JSON.stringify(trust.content[key]) !== JSON.stringify(wanted[key]))
      .map((key) => `teamsapp.yml: the ${key} of the trust is ${JSON.stringify(trust.content[key])}`),
    ...[...asked, `--body "@${trust.target.replace('./', '')}"`]
      .filter((words) => !command.run.includes(words))
      .map((words) => `teamsapp.yml: the trust is not asked for with ${words}`),
  ];
};
