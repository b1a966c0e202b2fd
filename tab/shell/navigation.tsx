// The pages: a row on a desk, a bar at the thumb on a phone (shell.css). What does not fit in the bar stands behind "Mer".
import { BookContactsFilled, BookContactsRegular } from '@fluentui/react-icons/svg/book-contacts';
import { CalendarLtrFilled, CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { ChatMultipleFilled, ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { DocumentTextFilled, DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home';
import { MapFilled, MapRegular } from '@fluentui/react-icons/svg/map';
import { MegaphoneFilled, MegaphoneRegular } from '@fluentui/react-icons/svg/megaphone';
import { PeopleTeamFilled, PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { Link } from 'wouter';
import { type MainPage, type PageName, pathTo } from './address.ts';
import { More } from './more.tsx';
import { pageTitles, text } from './text.ts';

const icons = {
  start: [HomeRegular, HomeFilled],
  arenden: [ChatMultipleRegular, ChatMultipleFilled],
  moten: [CalendarLtrRegular, CalendarLtrFilled],
  kontakter: [BookContactsRegular, BookContactsFilled],
  styrdokument: [DocumentTextRegular, DocumentTextFilled],
  forumet: [PeopleTeamRegular, PeopleTeamFilled],
  utskick: [MegaphoneRegular, MegaphoneFilled],
  laget: [MapRegular, MapFilled],
} as const;

/** So many names fit side by side on a phone. */
const most = 6;

type Props = { place: string; page: PageName | undefined; names: readonly MainPage[] };

export function Navigation({ place, page, names }: Props): React.ReactNode {
  const first = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.slice(first.length);
  const link = (name: MainPage): React.ReactNode => {
    const isHere = name === page;
    const Icon = icons[name][isHere ? 1 : 0];
    return (
      <li key={name}>
        <Link href={pathTo(place, name)} {...(isHere && { 'aria-current': 'page' })}>
          <Icon aria-hidden />
          <span>{pageTitles[name]}</span>
        </Link>
      </li>
    );
  };
  return (
    <nav className="pages" aria-label={text.pages}>
      <ul>
        {first.map(link)}
        {rest.length > 0 && (
          <More key={`${place} ${page}`} isHere={rest.some((name) => name === page)}>
            {rest.map(link)}
          </More>
        )}
      </ul>
    </nav>
  );
}
