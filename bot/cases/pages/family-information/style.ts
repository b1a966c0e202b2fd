import { createHash } from 'node:crypto';

/** Colours are the browser's own, so that light, dark and high contrast are right by themselves. Paper is white. */
export const style = `
:root { color-scheme: light dark; background: Canvas; color: CanvasText; font: 1.0625rem/1.5 system-ui, 'Segoe UI', 'Noto Sans', sans-serif; }
body { max-width: 42rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
header { border-bottom: 1px solid; margin-bottom: 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: 0.25rem 0; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 0.75rem; }
h2 { font-size: 1.1875rem; line-height: 1.3; margin: 1.25rem 0 0.25rem; break-after: avoid; }
p { margin: 0.25rem 0 0.5rem; }
main ul { margin: 0.25rem 0 0.75rem; padding-inline-start: 1.5rem; }
main ul.boxes { list-style: none; padding-inline-start: 0; }
main li { padding: 0.125rem 0; break-inside: avoid; }
ul.boxes li { display: flex; gap: 0.6em; align-items: baseline; }
ul.boxes li::before {
  content: ''; flex: none; width: 0.85em; height: 0.85em; border: 1.5px solid; position: relative; top: 0.1em;
}
.blank { display: inline-block; width: 20rem; max-width: 100%; height: 1.75em; border-bottom: 1px solid; vertical-align: baseline; }
@page { size: A4; margin: 13mm 17mm; }
@media print {
  :root { color-scheme: light; background: none; color: black; font-size: 12pt; line-height: 1.35; }
  body { max-width: none; padding: 0; }
  header { display: none; }
  h1 { font-size: 18pt; margin-bottom: 2mm; }
  h2 { font-size: 12.5pt; margin: 3mm 0 0.5mm; }
  p { margin: 0.5mm 0 1.5mm; }
  main ul { margin: 0.5mm 0 2mm; }
  ul.parties { columns: 2; column-gap: 8mm; }
  ul.many { font-size: 10pt; }
  .blank { width: 10cm; height: 8mm; }
}
`;

/** What lets this style through, and no other, where no style may be loaded. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
