/** What a compiler of Bicep would say of the templates together, as far as it matters here. */
import { type Bicep, readBicep, type Value } from './bicep.ts';
import type { Texts } from './given.ts';

export type Templates = ReadonlyMap<string, Bicep>;

export const templatesIn = (texts: Texts): Templates =>
  new Map(
    Object.entries(texts)
      .filter(([path]) => path.endsWith('.bicep'))
      .map(([path, text]) => [path, readBicep(path, text)]),
  );

export const inside = (value: Value | undefined, ...keys: readonly string[]): Value | undefined =>
  keys.reduce<Value | undefined>(
    (at, key) =>
      typeof at === 'object' && at !== null && !Array.isArray(at) && key in at ? Object(at)[key] : undefined,
    value,
  );

export const keysOf = (value: Value | undefined): readonly string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];

const modulesOf = (path: string, bicep: Bicep, templates: Templates): readonly string[] =>
  bicep.modules.flatMap(({ name, line, path: to, body }) => {
    const at = (words: string) => `${path}:${line}: ${words}`;
    const target = templates.get(`infra/${to}`);
    if (!target) return [at(`module ${name} is ${to}, which is not there`)];
    const given = keysOf(inside(body, 'params'));
    const known = target.params.map((param) => param.name);
    const typeOf = (name: string): string | undefined => bicep.params.find((param) => param.name === name)?.type;
    const handedOn = target.params.flatMap((param) => {
      const from = /^\[(\w+)\]$/.exec(String(inside(body, 'params', param.name)))?.[1] ?? '';
      const type = typeOf(from);
      return type === undefined || type === param.type ? [] : [at(`${from} is ${type}, and ${to} wants ${param.type}`)];
    });
    return [
      ...handedOn,
      ...given.filter((param) => !known.includes(param)).map((param) => at(`${to} has no parameter ${param}`)),
      ...target.params
        .filter((param) => !param.hasDefault && !given.includes(param.name))
        .map((param) => at(`${to} is not given ${param.name}`)),
    ];
  });

const readsOf = (path: string, bicep: Bicep, templates: Templates): readonly string[] =>
  bicep.reads.flatMap(({ module, output, line }) => {
    const to = bicep.modules.find(({ name }) => name === module)?.path;
    const outputs = templates.get(`infra/${to}`)?.outputs.map(({ name }) => name) ?? [];
    return outputs.includes(output) ? [] : [`${path}:${line}: ${module} has no output ${output}`];
  });

const unread = (templates: Templates): readonly string[] => {
  const main = templates.get('infra/main.bicep');
  return (main?.modules ?? []).flatMap(({ name, path }) => {
    const read = new Set(main?.reads.filter(({ module }) => module === name).map(({ output }) => output));
    const outputs = templates.get(`infra/${path}`)?.outputs ?? [];
    return outputs
      .filter((output) => !read.has(output.name))
      .map((output) => `infra/${path}: nobody reads ${output.name}`);
  });
};

export const bicepFlaws = (templates: Templates): readonly string[] => [
  ...[...templates].flatMap(([path, bicep]) => [
    ...bicep.flaws,
    ...modulesOf(path, bicep, templates),
    ...readsOf(path, bicep, templates),
  ]),
  ...unread(templates),
];
