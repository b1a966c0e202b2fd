/** Builds the pages that browser tests open. */
import { builtPage } from '../local-teams/built-page.ts';
import { builtTab } from '../support/built-tab.ts';

await Promise.all([builtPage(), builtTab()]);
