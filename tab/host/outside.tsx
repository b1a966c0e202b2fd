// Production, opened in an ordinary browser: nobody can be signed in here, so it says where.
import { teamsLink } from './teams-link.ts';

export function Outside({ appId }: { appId: string }): React.ReactNode {
  return (
    <main className="alone-page">
      <h1>Öppna Partssamverkan i Teams</h1>
      <p>Här i webbläsaren går det inte att logga in. Så här kommer du dit:</p>
      <ol>
        <li>Öppna Teams, i datorn, i telefonen eller på teams.microsoft.com.</li>
        <li>Gå till ert team och kanalen för samverkan.</li>
        <li>Välj fliken Partssamverkan högst upp i kanalen.</li>
      </ol>
      <p>
        <a className="link-button" href={teamsLink(appId)}>
          Öppna i Teams
        </a>
      </p>
      <p className="quiet">Finns fliken inte där? Fråga den som är sammankallande hos er.</p>
    </main>
  );
}
