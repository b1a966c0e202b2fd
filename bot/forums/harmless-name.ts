/**
 * A name that somebody has chosen, where nothing can be escaped, as in a mention or a choice: all that Markdown, HTML or
 * `<at>` would read is taken out.
 */
export const harmlessName = (name: string): string => name.replace(/[<>[\]()*_`\\#|~&]/g, '').trim();
