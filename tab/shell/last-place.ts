// The forum one stood in last, in this browser. A wish only: a frame may be denied its memory.

const key = 'last-place';

export const lastPlace = {
  get(): string | undefined {
    try {
      return localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(place: string): void {
    try {
      localStorage.setItem(key, place);
    } catch {
      // Then one lands in the first forum.
    }
  },
};
