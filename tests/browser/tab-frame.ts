// A window that frames the tab as Teams does: the least of the handshake of teams-js, as its wire has it.

const runtime = JSON.stringify({
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  supports: {},
});

export type Framing = {
  readonly theme: string;
  readonly channelId?: string;
  readonly subPageId?: string;
  /** A window that is no Teams: it says nothing at all. */
  readonly isMute?: boolean;
};

/** Counts the tokens that it gives; `window.frames[0].postMessage` of a theme is for the test to do. */
export const framePage = ({ theme, channelId, subPageId, isMute = false }: Framing): string => `<!doctype html>
<html lang="sv">
<title>Teams</title>
<style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100% }</style>
<iframe title="Partssamverkan" src="/tab/"></iframe>
<script>
  const tab = document.querySelector('iframe').contentWindow;
  const context = ${JSON.stringify({ theme, locale: 'sv-se', entityId: 'partssamverkan', subEntityId: subPageId, channelId })};
  let tokens = 0;
  const answers = {
    initialize: () => ['content', 'web', ${JSON.stringify(runtime)}, '2.0.0'],
    getContext: () => [context],
    'authentication.getAuthToken': () => [true, 'teams-' + ++tokens],
    'appInitialization.success': () => { document.title = 'Visas'; },
  };
  if (!${isMute}) addEventListener('message', ({ source, data: { id, uuidAsString, func } }) => {
    const args = source === tab && answers[func]?.();
    if (args) tab.postMessage({ id, uuidAsString, args }, location.origin);
  });
  const say = (name) => tab.postMessage({ func: 'themeChange', args: [name] }, location.origin);
</script>
</html>`;
