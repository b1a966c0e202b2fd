/** Bicep read without its compiler, which is no package: what stands where, and the faults that a reader can see. */
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** As in ARM's JSON: what is reckoned out when deployed is text in brackets. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

type Declared = { readonly name: string; readonly line: number };
export type Parameter = Declared & {
  /** As it is declared: `string`, `int`, `object`. */
  readonly type: string;
  readonly hasDefault: boolean;
  readonly value?: Value;
  /** What `@allowed` lets it be; anything where nothing is said. */
  readonly allowed?: Value;
};
export type Resource = Declared & { readonly type: string; readonly exists: boolean; readonly body: Value };
export type Module = Declared & { readonly path: string; readonly body: Value };
/** `module.outputs.output`, wherever it is read. */
export type Read = { readonly module: string; readonly output: string; readonly line: number };

export type Bicep = {
  readonly params: readonly Parameter[];
  readonly vars: readonly (Declared & { readonly value: Value })[];
  readonly resources: readonly Resource[];
  readonly modules: readonly Module[];
  readonly outputs: readonly Declared[];
  readonly reads: readonly Read[];
  readonly flaws: readonly string[];
};

await Parser.init();
const grammar = createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
const parser = new Parser().setLanguage(await Language.load(grammar));

const childrenOf = (node: Node): readonly Node[] => node.namedChildren.filter((child) => child.type !== 'comment');
const within = (node: Node): readonly Node[] => [node, ...childrenOf(node).flatMap(within)];
/** With brackets and commas: one that is missing has no name. */
const everyNodeOf = (node: Node): readonly Node[] => [node, ...node.children.flatMap(everyNodeOf)];
const lineOf = (node: Node): number => node.startPosition.row + 1;
const bare = (node: Node): string => node.text.replace(/^'|'$/g, '');
const lastOf = (node: Node): Node => childrenOf(node).at(-1) ?? node;

const valueIn = (node: Node): Value => {
  switch (node.type) {
    case 'string':
      return within(node).some(({ type }) => type === 'interpolation') ? `[${node.text}]` : bare(node);
    case 'number':
    case 'boolean':
    case 'null':
      return JSON.parse(node.text);
    case 'array':
      return childrenOf(node).map(valueIn);
    case 'object':
      return Object.fromEntries(
        childrenOf(node).map((property) => [bare(childrenOf(property)[0] ?? property), valueIn(lastOf(property))]),
      );
    case 'if_statement':
    case 'for_statement':
      return valueIn(lastOf(node));
    default:
      return `[${node.text}]`;
  }
};

/** What is there without being declared. */
const builtIn = new Set([
  ...['tenant', 'resourceGroup', 'subscription', 'subscriptionResourceId', 'environment', 'uniqueString', 'guid'],
  ...['int', 'string', 'join', 'startsWith'],
]);

const isKey = (node: Node): boolean =>
  node.parent?.type === 'object_property' && node.parent.firstNamedChild?.equals(node) === true;
const isLoops = (node: Node): boolean => node.parent?.childForFieldName('initializer')?.equals(node) === true;

/** The names that a declaration uses: all in what follows its own name, but for keys and types. */
const usesIn = (declaration: Node): readonly Node[] => {
  const parts = childrenOf(declaration)
    .slice(1)
    .filter(({ type }) => type !== 'type');
  const all = parts.flatMap(within).filter(({ type }) => type === 'identifier');
  const loops = new Set(all.filter(isLoops).map(({ text }) => text));
  return all.filter((node) => !isKey(node) && !loops.has(node.text));
};

const readsIn = (root: Node): readonly Read[] =>
  within(root).flatMap((node) => {
    const [module, middle, output] = node.type === 'member_expression' ? node.text.split('.') : [];
    if (module === undefined || middle !== 'outputs' || output === undefined || node.text.split('.').length > 3)
      return [];
    return [{ module, output, line: lineOf(node) }];
  });

/** Decorators stand before what they are about, as its siblings. */
const allowedOf = (declaration: Node): Pick<Parameter, 'allowed'> => {
  const before = declaration.previousNamedSibling;
  const call = before?.type === 'decorators' && within(before).find((node) => /^allowed\(/.test(node.text));
  const list = call && within(call).find(({ type }) => type === 'array');
  return list ? { allowed: valueIn(list) } : {};
};

/** The tree lives in the parser's own memory, and is given back. */
export const readBicep = (file: string, text: string): Bicep => {
  const tree = parser.parse(text);
  if (!tree) throw new Error(`${file}: no tree`);
  try {
    const root = tree.rootNode;
    const of = (type: string) => childrenOf(root).filter((node) => node.type === `${type}_declaration`);
    const named = (node: Node): Declared => ({ name: childrenOf(node)[0]?.text ?? '', line: lineOf(node) });
    const quoted = (node: Node): string => bare(childrenOf(node)[1] ?? node);
    const declared = ['parameter', 'variable', 'resource', 'module'].flatMap(of).map((node) => named(node).name);
    const inDefaults = new Set(of('parameter').map((node) => named(node).name));
    const at = (node: Node, words: string) => `${file}:${lineOf(node)}: ${words}`;
    const broken = everyNodeOf(root).filter((node) => node.isError || node.isMissing);
    const everyUse = ['parameter', 'variable', 'resource', 'module', 'output'].flatMap((type) =>
      of(type).flatMap((declaration) => usesIn(declaration).map((node) => ({ type, node }))),
    );
    const mayUse = (type: string, { text: name }: Node): boolean =>
      builtIn.has(name) || (type === 'parameter' ? inDefaults.has(name) : declared.includes(name));
    const used = new Set(everyUse.map(({ node }) => node.text));
    return {
      params: of('parameter').map((node) => {
        const byDefault = lastOf(node).type === 'type' ? undefined : valueIn(lastOf(node));
        return {
          ...named(node),
          type: childrenOf(node)[1]?.text ?? '',
          hasDefault: byDefault !== undefined,
          ...(byDefault !== undefined && { value: byDefault }),
          ...allowedOf(node),
        };
      }),
      vars: of('variable').map((node) => ({ ...named(node), value: valueIn(lastOf(node)) })),
      resources: of('resource').map((node) => ({
        ...named(node),
        type: quoted(node),
        exists: / existing = /.test(node.text),
        body: valueIn(lastOf(node)),
      })),
      modules: of('module').map((node) => ({ ...named(node), path: quoted(node), body: valueIn(lastOf(node)) })),
      outputs: of('output').map(named),
      reads: readsIn(root),
      flaws: [
        ...broken.map((node) => at(node, `cannot be read: ${node.text.slice(0, 40)}`)),
        ...everyUse
          .filter(({ type, node }) => !mayUse(type, node))
          .map(({ node }) => at(node, `${node.text} is not declared`)),
        ...['parameter', 'variable']
          .flatMap(of)
          .filter((node) => !used.has(named(node).name))
          .map((node) => at(node, `${named(node).name} is never used`)),
      ],
    };
  } finally {
    tree.delete();
  }
};
