/** What comes to the bot from outside: a press that the local Teams has brought, to be brought again in other ways. */
import type { LocalTeams } from '../local-teams/local-teams.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { microsoftAddresses, serviceUrl } from './microsoft-names.ts';

type Brought = Parameters<LocalTeams['deliver']>[0];

export const incomingTo = (where: () => { readonly teams: LocalTeams; readonly origin: string }) => {
  /** The first press of all. */
  const press = (): Brought => {
    const found = where().teams.traffic.find(
      ({ direction, body }) => direction === 'to-bot' && JSON.stringify(body).includes('adaptiveCard/action'),
    );
    if (!found) throw new Error('nobody has pressed anything');
    // Kept as it went: the local Teams itself has made it.
    return found.body as Brought;
  };

  return {
    press,
    /** That press with another authorization, or none. Returns the status. */
    async post(authorization: string | undefined): Promise<number> {
      const response = await fetch(`${where().origin}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(authorization !== undefined && { authorization }) },
        body: JSON.stringify(press()),
      });
      return response.status;
    },
    /** As Bot Service signs, but for what is changed. */
    async signed(change: object): Promise<string> {
      const iat = Math.floor(Date.now() / 1000);
      const claims = {
        iss: microsoftAddresses.channelIssuer,
        aud: sample.bot.appId,
        serviceurl: serviceUrl,
        iat,
        nbf: iat - 5,
        exp: iat + 600,
      };
      return `Bearer ${await where().teams.signTabToken({ ...claims, ...change })}`;
    },
  };
};
