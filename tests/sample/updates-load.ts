/** Sends the sample's updates by the very actions of the desk and of the cards. The cards are posted by the server. */
import { actorOnRoster } from '../../bot/forums/access.ts';
import { forumById } from '../../bot/forums/actions.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { keyOf, type NamedPerson } from '../../bot/forums/person.ts';
import { seatId } from '../../bot/forums/seat.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { addWorkingDays } from '../../bot/platform/time/working-days.ts';
import { pressOn } from '../../bot/updates/actions/answer.ts';
import { beginUpdate } from '../../bot/updates/actions/composing/draft.ts';
import { sendUpdate } from '../../bot/updates/actions/desk/send.ts';
import { saveList } from '../../bot/updates/actions/lists.ts';
import { goUpdate } from '../../bot/updates/actions/sending/go.ts';
import { whole } from '../../bot/updates/answers/answer.ts';
import { largestCard } from '../../bot/updates/cards/largest-card.ts';
import { updateInput } from '../../bot/updates/contract/compose.ts';
import { listInput } from '../../bot/updates/contract/recipients.ts';
import { type Sender, senderToRegion } from '../../bot/updates/rights.ts';
import { writingFrom } from '../../bot/updates/routes/typed-input.ts';
import type { Update } from '../../bot/updates/update.ts';
import { skaraborgSample } from './skaraborg-sample.ts';
import { type SampleAnswer, type SampleUpdate, sampleLists, sampleUpdates } from './updates.ts';

const regionId = 'skaraborg';

const unfit = (what: string, failure?: unknown): never => {
  throw new Error(`the sample's ${what} does not fit: ${JSON.stringify(failure)}`);
};

const coordinator = ({ regions }: Ports): Sender => {
  const [id] = skaraborgSample.coordinator;
  const person = skaraborgSample.people.find((one) => one.id === id) ?? unfit('coordinator');
  const who = { person: keyOf(person), userId: person.id, name: person.name };
  const nowhere = { regionId, region: regions.of(regionId), found: [], unanswered: 0, silent: [] };
  return senderToRegion({ ...who, isCoordinator: true, isSupport: false, ...nowhere }) ?? unfit('coordinator');
};

const writingOf = (ports: Ports, { content, audience, withinDays }: SampleUpdate) => {
  const by = withinDays === undefined ? undefined : addWorkingDays(dayOf(ports.clock.now()), withinDays);
  const asks = { ...content.asks, ...(by && { by: by.toString() }) };
  return writingFrom(updateInput.parse({ content: { ...content, asks }, audience }));
};

const answer = async (ports: Ports, update: Update, { group, seat, says }: SampleAnswer): Promise<void> => {
  const forum = (await forumById(ports, forumId.parse(group))) ?? unfit(group);
  const id = seat === undefined ? undefined : seatId.parse(seat);
  const holder = id && forum.seats.find((one) => one.id === id)?.holders[0];
  const { person, userId, name }: NamedPerson = (id ? holder : forum.convener) ?? unfit(`seat in ${group}`, seat);
  const actor = actorOnRoster(forum, { person, userId, name, isCoordinator: false, isSupport: false });
  const speaker = { forum, actor, convened: [], region: ports.regions.of(forum.regionId) };
  const said = await pressOn(ports, { update, speaker }, { choice: says, as: id ? [id] : whole });
  if (!said.ok || !said.value.answer.ok) unfit(`answer of ${group}`, said);
};

/** What is begun in this process is found by the server: its deliveries are written here, so that they can be answered. */
const loadOne = async (ports: Ports, sender: Sender, sample: SampleUpdate): Promise<void> => {
  const { title } = sample.content;
  const begun = await beginUpdate(ports, sender, writingOf(ports, sample), largestCard);
  if (!begun.ok) return unfit(title, begun.failure);
  const { id, version: seen } = begun.value;
  if (sample.goes === undefined) return;
  const sent = await sendUpdate(ports, sender, { id, seen }, sample.goes, largestCard);
  if (!sent.ok) return unfit(title, sent.failure);
  if (sample.goes === 'now') await goUpdate(ports, { regionId, id, round: sent.value.round });
  await Promise.all((sample.answers ?? []).map((said) => answer(ports, sent.value, said)));
};

const loadList = async (ports: Ports, sender: Sender, list: (typeof sampleLists)[number]): Promise<void> => {
  const saved = await saveList(ports, sender, listInput.parse(list));
  if (!saved.ok) unfit(list.name, saved.failure);
};

/** All at once: whoever starts it waits for this. */
export const loadUpdates = async (ports: Ports): Promise<void> => {
  const sender = coordinator(ports);
  await Promise.all([
    ...sampleLists.map((list) => loadList(ports, sender, list)),
    ...sampleUpdates.map((sample) => loadOne(ports, sender, sample)),
  ]);
};
