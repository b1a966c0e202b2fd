// How the tab sets its cards: Fluent's sizes in numbers, its colours as CSS variables, so that one configuration
// serves every look and a change of theme redraws nothing.
import { HostConfig, Strings } from 'adaptivecards';

const token = (name: string): string => `var(--${name})`;
const colour = (normal: string, subtle = normal) => ({ default: token(normal), subtle: token(subtle) });

const foregroundColors = {
  default: colour('colorNeutralForeground1', 'colorNeutralForeground2'),
  dark: colour('colorNeutralForeground1', 'colorNeutralForeground2'),
  light: colour('colorNeutralForeground2'),
  accent: colour('colorBrandForeground1'),
  good: colour('colorStatusSuccessForeground1'),
  warning: colour('colorStatusWarningForeground2'),
  attention: colour('colorStatusDangerForeground3'),
};

const container = (background: string) => ({
  backgroundColor: token(background),
  borderColor: token('colorNeutralStroke2'),
  foregroundColors,
});

export const cardHostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: token('fontFamilyBase'),
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 26, extraLarge: 32 },
  spacing: { none: 0, small: 8, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 20 },
  separator: { lineThickness: 1, lineColor: token('colorNeutralStroke2') },
  containerStyles: {
    default: container('colorNeutralBackground1'),
    emphasis: container('colorNeutralBackground2'),
    accent: container('colorBrandBackground2'),
    good: container('colorStatusSuccessBackground1'),
    warning: container('colorStatusWarningBackground1'),
    attention: container('colorStatusDangerBackground1'),
  },
  actions: {
    // There is room here: none is hidden behind "…" as in chat.
    maxActions: 20,
    spacing: 'medium',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'default', spacing: 'small' },
  },
  // Beneath the page's own heading.
  textBlock: { headingLevel: 2 },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 200 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 16,
  },
  adaptiveCard: { allowCustomStyle: false },
});

Strings.defaults.emptyElementText = () => '';
