// The browser's memory of this window. A frame may be denied it, and it may be full: then it lasts until a reload.

const memory = new Map<string, string>();

export const session = {
  get(key: string): string | undefined {
    try {
      return sessionStorage.getItem(key) ?? memory.get(key);
    } catch {
      return memory.get(key);
    }
  },
  set(key: string, value: string): void {
    memory.set(key, value);
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // In memory it stays.
    }
  },
  remove(key: string): void {
    memory.delete(key);
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing was kept there.
    }
  },
};
