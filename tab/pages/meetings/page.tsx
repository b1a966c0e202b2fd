// The meetings: a list, one of them, the planner, the school years and the addresses for a calendar.
import { useHere } from '../../shell/place.ts';
import { ListPage } from './list.tsx';
import { MeetingPage } from './meeting.tsx';
import { spotAt } from './paths.ts';
import './meetings.css';

export default function MeetingsPage(): React.ReactNode {
  const { address, place } = useHere();
  const spot = spotAt(address.rest);
  if (spot.kind === 'meeting') return <MeetingPage key={`${spot.forum}/${spot.id}`} at={spot} />;
  return <ListPage key={place.id} />;
}
