// The teams' cases: one list over all of one's teams, a case by its own card, and a new question.
import { useHere } from '../../shell/place.ts';
import { CasePage } from './case.tsx';
import { ListPage } from './list.tsx';
import { NewQuestionPage } from './new-question.tsx';
import { spotAt } from './paths.ts';
import './cases.css';

export default function CasesPage(): React.ReactNode {
  const { address } = useHere();
  const spot = spotAt(address.rest);
  if (spot.kind === 'case') return <CasePage key={`${spot.forum}/${spot.id}`} forum={spot.forum} id={spot.id} />;
  if (spot.kind === 'new') return <NewQuestionPage key={spot.forum ?? ''} forum={spot.forum} />;
  return <ListPage />;
}
