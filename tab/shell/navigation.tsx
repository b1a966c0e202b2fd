// The six pages: a row on a desk, a bar at the thumb on a phone (shell.css).
import { BookContactsFilled, BookContactsRegular } from '@fluentui/react-icons/svg/book-contacts';
import { CalendarLtrFilled, CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { ChatMultipleFilled, ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { DocumentTextFilled, DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home';
import { PeopleTeamFilled, PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { Link } from 'wouter';
import { type PageName, pageNames, pathTo } from './address.ts';
import { pageTitles, text } from './text.ts';

const icons = {
  start: [HomeRegular, HomeFilled],
  arenden: [ChatMultipleRegular, ChatMultipleFilled],
  moten: [CalendarLtrRegular, CalendarLtrFilled],
  kontakter: [BookContactsRegular, BookContactsFilled],
  styrdokument: [DocumentTextRegular, DocumentTextFilled],
  forumet: [PeopleTeamRegular, PeopleTeamFilled],
} as const;

type Props = { place: string; page: PageName | undefined };

export function Navigation({ place, page }: Props): React.ReactNode {
  return (
    <nav className="pages" aria-label={text.pages}>
      <ul>
        {pageNames.map((name) => {
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
        })}
      </ul>
    </nav>
  );
}
