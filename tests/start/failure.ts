/** What the one who starts can do something about. The message is Swedish and whole; anything else is a fault of ours. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
