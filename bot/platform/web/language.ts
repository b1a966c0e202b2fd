/** What a language tag says of itself: its names, and which way it is written. All of it from the platform's own lists. */

export type Language = {
  /** BCP 47: "sv", "so", "fa-AF". */
  readonly tag: string;
  /** As its readers call it: "Soomaali". Swedish where nobody has told the platform. */
  readonly ownName: string;
  readonly inSwedish: string;
  readonly direction: 'ltr' | 'rtl';
};

/** A getter in Node 20, a method since; the types know the method only. */
type WritingDirection = { getTextInfo?(): { direction?: string }; readonly textInfo?: { direction?: string } };

const nameIn = (tag: string, reader: string): string =>
  new Intl.DisplayNames([reader, 'sv'], { type: 'language' }).of(tag) ?? tag;

const localeOf = (tag: string): (Intl.Locale & WritingDirection) | undefined => {
  try {
    return new Intl.Locale(tag);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
};

/** Undefined for what is no tag: "README" is a word, and no language has a name of more than three letters. */
export const languageOf = (tag: string): Language | undefined => {
  const locale = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? localeOf(tag) : undefined;
  if (!locale) return undefined;
  const { direction } = locale.getTextInfo?.() ?? locale.textInfo ?? {};
  return {
    tag: locale.baseName,
    ownName: nameIn(tag, tag),
    inSwedish: nameIn(tag, 'sv'),
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
  };
};
