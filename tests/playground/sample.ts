/**
 * The sample region for Microsoft's Agents Playground. It has one current user, so that person holds two seats there:
 * asks for the one party and answers for the other.
 */
import { personId } from '../sample/people.ts';
import type { Sample, SampleForum } from '../sample/sample.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';

const alone = { person: personId('Maria Dahlqvist'), forum: 'mariestad-team', answersFor: 'socialtjanst' };

const withSecondSeat = (forum: SampleForum): SampleForum => ({
  ...forum,
  seats: forum.seats.map((seat) =>
    seat.party === alone.answersFor ? { ...seat, holders: [...seat.holders, alone.person] } : seat,
  ),
});

export const playgroundSample: Sample = {
  ...skaraborgSample,
  forums: skaraborgSample.forums.map((forum) => (forum.id === alone.forum ? withSecondSeat(forum) : forum)),
};
