/** Why an update did not reach a forum and what to do about it, by the code that its delivery has. */
import { tooLate } from '../../platform/delivery/delivery.ts';

type Why = { readonly words: string; readonly todo: string };

const gone: Why = {
  words: 'Kom inte fram: kanalen finns inte längre.',
  todo: 'Forumet behöver en ny kanal: nämn appen i den och skriv hjälp. Skicka sedan igen.',
};
const removed: Why = {
  words: 'Kom inte fram: appen är borttagen ur teamet.',
  todo: 'Be en teamägare lägga till appen igen. Skicka sedan igen.',
};
const tooBig: Why = {
  words: 'Kom inte fram: kortet är för stort för Teams.',
  todo: 'Rätta utskicket så att texten blir kortare. Skicka sedan igen.',
};

/** Ours are in small letters; the others are the connector's own. */
const byCode: Readonly<Record<string, Why>> = {
  'no-channel': {
    words: 'Kom inte fram: forumet har ingen kanal än.',
    todo: 'Lägg till appen i teamet, nämn den i kanalen och skriv hjälp för att koppla den. Skicka sedan igen.',
  },
  paused: {
    words: 'Kom inte fram: appen är borttagen ur teamet, eller kanalen är borta.',
    todo: 'Be en teamägare lägga till appen eller återställa kanalen. Skicka sedan igen.',
  },
  'not-reached': {
    words: 'Kom inte fram: Teams gick inte att nå, fast vi försökte flera gånger.',
    todo: 'Skicka igen om en stund.',
  },
  [tooLate]: { words: 'Skickades inte: det hade hunnit bli inaktuellt.', todo: '' },
  BotNotInConversationRoster: removed,
  BotDisabledByAdmin: {
    words: 'Kom inte fram: appen är avstängd i organisationen.',
    todo: 'Be den som förvaltar Teams där att tillåta appen. Skicka sedan igen.',
  },
  ConversationBlockedByUser: {
    words: 'Kom inte fram: appen är blockerad i kanalen.',
    todo: 'Be en teamägare släppa in appen igen. Skicka sedan igen.',
  },
  MessageWritesBlocked: {
    words: 'Kom inte fram: teamet är arkiverat, eller så tar kanalen inte emot inlägg.',
    todo: 'Be en teamägare öppna teamet igen, eller tillåta inlägg i kanalen. Skicka sedan igen.',
  },
  ConversationNotFound: gone,
  ChannelNotFound: gone,
  Http404: gone,
  Http403: {
    words: 'Kom inte fram: Teams släpper inte in appen i kanalen.',
    todo: 'Be en teamägare se efter att appen finns i teamet och att det inte är arkiverat. Skicka sedan igen.',
  },
  /** Ours: Teams was not asked. */
  CardTooLarge: tooBig,
  MessageSizeTooBig: tooBig,
  Http413: tooBig,
};

export const failedBecause = (code = ''): Why =>
  (Object.hasOwn(byCode, code) ? byCode[code] : undefined) ?? {
    words: `Kom inte fram: Teams tog inte emot det${code === '' ? '' : ` (${code})`}.`,
    todo: 'Skicka igen. Hjälper det inte, visa raden för den som förvaltar appen.',
  };
