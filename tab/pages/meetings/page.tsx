// The meetings: a list, one of them, the planner, the school years and the addresses for a calendar.
import { pathTo } from '../../shell/address.ts';
import { fetchedPart } from '../../shell/fetched-part.ts';
import { useHere } from '../../shell/place.ts';
import { ListPage } from './list.tsx';
import { MeetingPage } from './meeting.tsx';
import { type Spot, spotAt } from './paths.ts';
import { Saying } from './planner/saying.tsx';
import './meetings.css';

/** One goes there once. */
const Calendar = fetchedPart(async () => (await import('./calendar/page.tsx')).CalendarPage);
/** Nobody but a convener goes there, and seldom. */
const Years = fetchedPart(async () => (await import('./years/page.tsx')).SchoolYearsPage);
const Planner = fetchedPart(async () => (await import('./planner/planner-page.tsx')).PlannerPage);
const Series = fetchedPart(async () => (await import('./planner/series-page.tsx')).SeriesPage);

export default function MeetingsPage(): React.ReactNode {
  const { address, place } = useHere();
  const spot = spotAt(address.rest);
  return (
    <Saying at={pathTo(place.id, 'moten', ...address.rest)}>
      <At key={`${place.id} ${spot.kind === 'years' ? spot.area : address.rest.join('/')}`} spot={spot} />
    </Saying>
  );
}

function At({ spot }: { spot: Spot }): React.ReactNode {
  switch (spot.kind) {
    case 'years':
      return <Years area={spot.area} />;
    case 'planner':
      return <Planner />;
    case 'series':
      return <Series at={spot} />;
    case 'calendar':
      return <Calendar />;
    case 'meeting':
      return <MeetingPage at={spot} />;
    default:
      return <ListPage />;
  }
}
