/** Names that go from one file to another: parameters, values of a tenant, what one action writes and the next reads. */
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { placeholdersIn } from '../../manifest/placeholders.ts';
import type { Templates } from './bicep-flaws.ts';
import type { Texts } from './given.ts';

const action = z.object({
  uses: z.string(),
  with: z.record(z.string(), z.unknown()).default({}),
  writeToEnvironmentFile: z.record(z.string(), z.string()).default({}),
});
export type Action = z.infer<typeof action>;

const lifeCycles = z.object({
  provision: z.array(action).default([]),
  deploy: z.array(action).default([]),
  publish: z.array(action).default([]),
});

export const actionsIn = (yml: string): z.infer<typeof lifeCycles> => lifeCycles.parse(parse(yml));

/** The toolkit sets these by itself. */
const toolkits = ['TEAMSFX_ENV', 'AAD_APP_ACCESS_AS_USER_PERMISSION_ID'];

/** The toolkit's actions write these; the example file has them for whoever does without it. */
const byHand = ['TEAMS_APP_ID', 'BOT_APP_ID', 'PUBLIC_HOST'];

const outputsOf = (templates: Templates): readonly string[] =>
  templates.get('infra/main.bicep')?.outputs.map(({ name }) => name) ?? [];

const writtenBy = ({ uses, with: given, writeToEnvironmentFile }: Action, outputs: readonly string[]) => [
  ...Object.values(writeToEnvironmentFile),
  ...[...JSON.stringify(given).matchAll(/::set-teamsfx-env (\w+)=/g)].flatMap(([, name]) => name ?? []),
  ...(uses === 'arm/deploy' ? outputs : []),
];

/** An action, and the files that it is pointed to. */
const readBy = ({ with: given }: Action, texts: Texts): readonly string[] => {
  const text = JSON.stringify(given);
  const files = Object.entries(texts).filter(([path]) => path.endsWith('.json') && text.includes(`"./${path}"`));
  return [text, ...files.map(([, content]) => content)].flatMap(placeholdersIn);
};

const asked = (texts: Texts, file: string): readonly string[] => Object.keys(parseEnv(texts[file] ?? ''));

/** Each action is told what it needs: by the file that people fill in, or by an action before it. */
const untold = (texts: Texts, templates: Templates): readonly string[] => {
  const { provision, deploy, publish } = actionsIn(texts['teamsapp.yml'] ?? '');
  const outputs = outputsOf(templates);
  const known = new Set([...toolkits, ...asked(texts, 'env/.env.example').filter((name) => !byHand.includes(name))]);
  return [...provision, ...deploy, ...publish].flatMap((one) => {
    const missing = readBy(one, texts).filter((name) => !known.has(name));
    for (const name of writtenBy(one, outputs)) known.add(name);
    return missing.map((name) => `teamsapp.yml, ${one.uses}: nobody has said ${name}`);
  });
};

const neverRead = (texts: Texts): readonly string[] => {
  const read = new Set(Object.values(texts).flatMap(placeholdersIn));
  return asked(texts, 'env/.env.example')
    .filter((name) => !read.has(name))
    .map((name) => `env/.env.example: nobody reads ${name}`);
};

const parametersOf = (texts: Texts, templates: Templates): readonly string[] => {
  const file = 'infra/main.parameters.json';
  const given = Object.keys(JSON.parse(texts[file] ?? '{}').parameters ?? {});
  const params = templates.get('infra/main.bicep')?.params ?? [];
  return [
    ...given
      .filter((name) => !params.some((param) => param.name === name))
      .map((name) => `${file}: no parameter ${name}`),
    ...params
      .filter(({ name, hasDefault }) => !hasDefault && !given.includes(name))
      .map(({ name }) => `${file}: no ${name}`),
  ];
};

/** What the example file proposes is among what the template allows. */
const refused = (texts: Texts, templates: Templates): readonly string[] => {
  const parameters: Record<string, { value: string }> = JSON.parse(
    texts['infra/main.parameters.json'] ?? '{}',
  ).parameters;
  const proposed = parseEnv(texts['env/.env.example'] ?? '');
  return (templates.get('infra/main.bicep')?.params ?? []).flatMap(({ name, allowed }) => {
    const [asked = ''] = placeholdersIn(parameters[name]?.value ?? '');
    const value = proposed[asked] ?? '';
    if (value === '' || !Array.isArray(allowed) || allowed.includes(value)) return [];
    return [`env/.env.example: ${asked} is none of ${allowed.join(', ')}`];
  });
};

const untaught = (texts: Texts): readonly string[] => {
  const guides = `${texts['infra/README.md']}${texts['manifest/README.md']}`;
  return asked(texts, 'env/.env.example')
    .filter((name) => !guides.includes(`\`${name}\``))
    .map((name) => `infra/README.md: does not say what ${name} is`);
};

/** What the local environment needs is what the manifest does; the toolkit adds names of its own when it is run. */
const localOnes = (texts: Texts): readonly string[] => {
  const given = asked(texts, 'env/.env.local');
  return placeholdersIn(texts['manifest/manifest.json'] ?? '')
    .filter((name) => name !== 'APP_VERSION' && !given.includes(name))
    .map((name) => `env/.env.local: no ${name}`);
};

export const nameFlaws = (texts: Texts, templates: Templates): readonly string[] => [
  ...untold(texts, templates),
  ...neverRead(texts),
  ...parametersOf(texts, templates),
  ...refused(texts, templates),
  ...untaught(texts),
  ...localOnes(texts),
];
