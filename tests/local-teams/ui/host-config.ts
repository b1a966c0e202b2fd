// How Teams sets its cards: sizes and spacing in numbers, colours as the theme's own CSS variables, so that one
// configuration serves light, dark and high contrast. (The numbers are what we measured by eye, not published.)
import { HostConfig, Strings } from 'adaptivecards';

const token = (name: string): string => `var(--${name})`;
const colour = (normal: string, subtle = normal): { default: string; subtle: string } => ({
  default: token(normal),
  subtle: token(subtle),
});

const foregroundColors = {
  default: colour('colorNeutralForeground1', 'colorNeutralForeground2'),
  dark: colour('colorNeutralForeground1', 'colorNeutralForeground2'),
  light: colour('colorNeutralForeground2'),
  accent: colour('colorBrandForeground1'),
  good: colour('colorStatusSuccessForeground1'),
  warning: colour('colorStatusWarningForeground2'),
  attention: colour('colorStatusDangerForeground3'),
};

const container = (background: string): object => ({
  backgroundColor: token(background),
  // Drawn around the cells of tables.
  borderColor: token('colorNeutralStroke2'),
  foregroundColors,
});

export const teamsHostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: token('fontFamilyBase'),
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { none: 0, small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: token('colorNeutralStroke2') },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('colorNeutralBackground1'),
    emphasis: container('colorNeutralBackground3'),
    accent: container('colorBrandBackground2'),
    good: container('colorStatusSuccessBackground1'),
    warning: container('colorStatusWarningBackground1'),
    attention: container('colorStatusDangerBackground1'),
  },
  actions: {
    // Teams draws six and puts the rest behind "…" (believed).
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
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
    errorMessage: { color: 'attention', size: 'small', spacing: 'small' },
  },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 12,
  },
  adaptiveCard: { allowCustomStyle: false },
});

Strings.defaults.overflowButtonText = () => '…';
Strings.defaults.overflowButtonTooltip = () => 'Fler val';
Strings.defaults.emptyElementText = () => '';
