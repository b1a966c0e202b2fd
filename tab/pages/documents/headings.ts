// A document's own headings stand beneath the page's: its highest becomes h2, whatever its writer began with.

/** As much of a tree of HTML as is looked at. */
export type Node = { readonly type: string; tagName?: string; readonly children?: readonly Node[] };

const highest = 2;
const lowest = 6;

const levelOf = ({ tagName = '' }: Node): number => (/^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : 0);

const headingsIn = (node: Node): readonly Node[] => [
  ...(levelOf(node) > 0 ? [node] : []),
  ...(node.children ?? []).flatMap(headingsIn),
];

/** Changes the tree, as the reader of Markdown expects of its plugins. */
export function shiftHeadings(tree: Node): void {
  const headings = headingsIn(tree);
  const first = Math.min(...headings.map(levelOf));
  for (const heading of headings) {
    heading.tagName = `h${Math.min(lowest, levelOf(heading) - first + highest)}`;
  }
}
