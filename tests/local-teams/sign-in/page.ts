/** The pages of the sign-in as HTML. They work without scripts; `search.js` only hides who is not searched for. */
import type { Person, State } from '../contract.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const roles: Record<Person['role'], string> = { member: 'Medlem', guest: 'Gäst', external: 'Extern' };

const withoutTeam = 'Utan team';

const html = (title: string, body: string): string => `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Lokala Teams</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sign-in/page.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.at(0) ?? '')
    .slice(0, 2)
    .join('');

const personButton = ({ id, name, title, role }: Person): string => `<li>
<button name="person" value="${escaped(id)}">
<span class="face" aria-hidden="true">${escaped(initials(name))}</span>
<span class="who"><span class="name">${escaped(name)}</span>
<span class="title">${escaped(title)} · ${roles[role]}</span></span>
</button>
</li>`;

/** By the first of the own teams, in the region's order; those with no team last. */
const byTeam = ({ people, teams }: State): [string, Person[]][] => {
  const groups = new Map([...teams.map(({ name }) => name), withoutTeam].map((name) => [name, [] as Person[]]));
  for (const person of people) {
    const name = teams.find(({ id }) => id === person.teams[0])?.name ?? withoutTeam;
    groups.get(name)?.push(person);
  }
  return [...groups].filter(([, members]) => members.length > 0);
};

const group = ([name, people]: [string, Person[]], index: number): string => `<section aria-labelledby="team-${index}">
<h2 id="team-${index}">${escaped(name)}</h2>
<ul>
${people.map(personButton).join('\n')}
</ul>
</section>`;

export const choicePage = (state: State, to: { readonly back: string; readonly state: string }): string =>
  html(
    'Vem är du?',
    `<h1>Vem är du?</h1>
<p class="lead">Alla här är påhittade. Välj den som du vill vara i Partssamverkan.</p>
<search>
<label for="search">Sök på namn, uppdrag eller team</label>
<input id="search" type="search" autocomplete="off" spellcheck="false" disabled>
<p id="found" role="status"></p>
</search>
<form method="post" action="/sign-in">
<input type="hidden" name="return" value="${escaped(to.back)}">
<input type="hidden" name="state" value="${escaped(to.state)}">
${byTeam(state).map(group).join('\n')}
</form>
<script src="/sign-in/search.js"></script>`,
  );

export const refusalPage = (tabUrl: string): string =>
  html(
    'Det gick inte att logga in',
    `<h1>Det gick inte att logga in</h1>
<p class="lead">Adressen som inloggningen skulle gå till är inte Partssamverkan på den här datorn. Därför skickades inget dit.</p>
<p><a href="${escaped(tabUrl)}">Öppna Partssamverkan</a> och försök igen därifrån.</p>`,
  );
