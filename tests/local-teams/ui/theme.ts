// The three looks of Teams. Cards follow by the same CSS variables, so a change of theme redraws nothing.
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';

const themes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme } as const;

export type ThemeName = keyof typeof themes;

export const themeLabels: Record<ThemeName, string> = { light: 'Ljust', dark: 'Mörkt', contrast: 'Hög kontrast' };

export const themeNames: ThemeName[] = ['light', 'dark', 'contrast'];

export const isThemeName = (name: string): name is ThemeName => Object.hasOwn(themes, name);

/** What the browser itself draws (boxes to tick, calendars, scrollbars) follows this. */
export const colourScheme = (name: ThemeName): 'light' | 'dark' => (name === 'light' ? 'light' : 'dark');

export const themeOf = (name: ThemeName): Theme => themes[name];
