import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import { isThemeName, type ThemeName, themeLabels, themeNames } from './theme.ts';

type Props = { theme: ThemeName; onPick: (theme: ThemeName) => void };

export function ThemePicker({ theme, onPick }: Props): React.ReactNode {
  return (
    <Menu
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, { checkedItems: [picked = ''] }) => isThemeName(picked) && onPick(picked)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<DarkThemeRegular />} aria-label={`Utseende: ${themeLabels[theme]}`} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {themeNames.map((name) => (
            <MenuItemRadio key={name} name="theme" value={name}>
              {themeLabels[name]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
