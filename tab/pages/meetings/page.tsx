// The meetings: a list, one of them, the planner, the school years and the addresses for a calendar.
import { fetchedPart } from '../../shell/fetched-part.ts';
import { useHere } from '../../shell/place.ts';
import { ListPage } from './list.tsx';
import { MeetingPage } from './meeting.tsx';
import { type Spot, spotAt } from './paths.ts';
import './meetings.css';

/** One goes there once. */
const Calendar = fetchedPart(async () => (await import('./calendar/page.tsx')).CalendarPage);
/** Nobody but a convener goes there, and seldom. */
const Years = fetchedPart(async () => (await import('./years/page.tsx')).SchoolYearsPage);

export default function MeetingsPage(): React.ReactNode {
  const { address, place } = useHere();
  const spot = spotAt(address.rest);
  return <At key={`${place.id} ${spot.kind === 'years' ? spot.area : address.rest.join('/')}`} spot={spot} />;
}

function At({ spot }: { spot: Spot }): React.ReactNode {
  switch (spot.kind) {
    case 'years':
      return <Years area={spot.area} />;
    case 'calendar':
      return <Calendar />;
    case 'meeting':
      return <MeetingPage at={spot} />;
    default:
      return <ListPage />;
  }
}
