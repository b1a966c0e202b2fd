/**
 * One language's text: some words at its head, then Markdown in which {{names}} stand for what differs between
 * families. What does not fit is named, all at once, so that a family never meets half a page.
 */
import MarkdownIt, { type Token } from 'markdown-it';

/** What stands at the head, each on a line of its own: "child: barnet". */
const headWords = ['child', 'adult', 'question', 'ongoing', 'print'] as const;
export type HeadWords = Readonly<Record<(typeof headWords)[number], string>>;

/** Lists: each stands alone on its line. */
const blocks = ['parties', 'scope'] as const;
/** Words, a date and a line to write on, within a sentence. */
const inlines = ['who', 'until', 'blank'] as const;
export type Filled = Readonly<Record<(typeof blocks)[number] | (typeof inlines)[number], string>>;

export type FamilyText = {
  readonly title: string;
  readonly head: HeadWords;
  /** HTML. What is filled in is HTML too, and is never read as Markdown. */
  readonly fill: (values: Filled) => string;
};

export type ReadText =
  | { readonly ok: true; readonly value: FamilyText }
  | { readonly ok: false; readonly failure: { readonly kind: 'unfit-text'; readonly lines: readonly string[] } };

const isOne = <T extends string>(names: readonly T[], name: string): name is T => names.some((one) => one === name);

const placeholder = 'placeholder';

const markdown = new MarkdownIt({ html: false, breaks: true });
export const { escapeHtml } = markdown.utils;

markdown.inline.ruler.before('text', placeholder, (state, silent) => {
  const [found, name = ''] = /^\{\{\s*([^{}]*?)\s*\}\}/.exec(state.src.slice(state.pos)) ?? [];
  if (found === undefined) return false;
  if (!silent) state.push(placeholder, '', 0).content = name;
  state.pos += found.length;
  return true;
});

markdown.block.ruler.before(
  'paragraph',
  placeholder,
  (state, line, _end, silent) => {
    const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
    const [, name = ''] = /^\{\{\s*([^{}]*?)\s*\}\}$/.exec(state.src.slice(start, state.eMarks[line]).trim()) ?? [];
    if (!isOne(blocks, name)) return false;
    if (silent) return true;
    const token = state.push(placeholder, '', 0);
    token.content = name;
    token.block = true;
    state.line = line + 1;
    return true;
  },
  { alt: ['paragraph'] },
);

// The values come by `env`, which is the reader's own and typed by nobody.
markdown.renderer.rules[placeholder] = (tokens, index, _options, env) => {
  const value = env?.[tokens[index]?.content ?? ''];
  if (typeof value !== 'string') throw new Error('a placeholder that was let through unfilled');
  return value;
};

const allOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token) => [token, ...allOf(token.children ?? [])]);

const readHead = (lines: readonly string[]) => {
  const pairs = lines.filter((line) => line.trim() !== '').map((line) => /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(line));
  return new Map(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? '']));
};

const headFlaws = (head: ReadonlyMap<string, string>): readonly string[] => [
  ...headWords.filter((name) => !head.get(name)).map((name) => `raden ”${name}: …” saknas överst`),
  ...[...head.keys()].filter((name) => !isOne(headWords, name)).map((name) => `raden ”${name}” överst är okänd`),
];

const leastOf: readonly (readonly [keyof Filled, number])[] = [
  ['who', 1],
  ['parties', 1],
  ['scope', 1],
  ['until', 1],
  ['blank', 2],
];

const bodyFlaws = (tokens: readonly Token[]): readonly string[] => {
  const places = tokens.filter(({ type }) => type === placeholder);
  const known = places.filter(({ content, block }) => (block ? isOne(blocks, content) : isOne(inlines, content)));
  const strange = places.filter((place) => !known.includes(place)).map(({ content }) => content);
  const used = (name: string) => known.filter(({ content }) => content === name).length;
  const titles = tokens.filter(({ type, tag }) => type === 'heading_open' && tag === 'h1').length;
  const loose = tokens.some(
    ({ type, content }) => /^(text|code_inline|code_block|fence)$/.test(type) && /\{\{|\}\}/.test(content),
  );
  return [
    ...(titles === 1 ? [] : ['ska ha en rubrik som börjar med # och bara en']),
    ...[...new Set(strange)].map((name) =>
      isOne(blocks, name) ? `{{${name}}} ska stå ensam på sin rad` : `{{${name}}} är okänd`,
    ),
    ...leastOf
      .filter(([name, least]) => used(name) < least && !strange.includes(name))
      .map(([name, least]) => `{{${name}}} saknas${least > 1 ? `, ska finnas minst ${least} gånger` : ''}`),
    ...(loose ? ['har {{ eller }} som inte hör till något'] : []),
  ];
};

const titleOf = (tokens: readonly Token[]): string => {
  const heading = tokens.findIndex(({ type, tag }) => type === 'heading_open' && tag === 'h1');
  return tokens[heading + 1]?.content ?? '';
};

/** `source`: the whole file. */
export const readText = (source: string): ReadText => {
  const [, top = '', body = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(source) ?? ['', '', source];
  const head = readHead(top.split(/\r?\n/));
  const tokens = markdown.parse(body, {});
  const lines = [...headFlaws(head), ...bodyFlaws(allOf(tokens))];
  if (lines.length > 0) return { ok: false, failure: { kind: 'unfit-text', lines } };
  const word = (name: (typeof headWords)[number]) => head.get(name) ?? '';
  const value = {
    title: titleOf(tokens),
    head: {
      child: word('child'),
      adult: word('adult'),
      question: word('question'),
      ongoing: word('ongoing'),
      print: word('print'),
    },
    fill: (values: Filled) => markdown.renderer.render(tokens, markdown.options, { ...values }),
  };
  return { ok: true, value };
};
