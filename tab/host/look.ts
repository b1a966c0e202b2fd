// Which of the three looks: the host's theme, then what the browser prefers. Forced colours go before all.
import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

export type Look = 'light' | 'dark' | 'contrast';

export const themes: Readonly<Record<Look, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** `theme`: the host's own word, which may be one that was made after us; undefined where there is no host. */
export function lookOf(theme: string | undefined, prefersDark: boolean, forcedColours: boolean): Look {
  if (forcedColours || theme === 'contrast') return 'contrast';
  if (theme === undefined) return prefersDark ? 'dark' : 'light';
  return theme === 'dark' ? 'dark' : 'light';
}

export const usePrefersDark = (): boolean => useMatches('(prefers-color-scheme: dark)');
export const useForcedColours = (): boolean => useMatches('(forced-colors: active)');

function useMatches(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}
