// Whether the server can be reached, as the last request found it. The browser's own word is not enough: it says
// online with a network that leads nowhere.

type Hear = () => void;

let lost = false;
const hearing = new Set<Hear>();

export const contact = {
  isLost: (): boolean => lost,
  lose: (): void => change(true),
  find: (): void => change(false),
  listen(hear: Hear): () => void {
    hearing.add(hear);
    return () => hearing.delete(hear);
  },
};

function change(to: boolean): void {
  if (to === lost) return;
  lost = to;
  for (const hear of hearing) hear();
}
