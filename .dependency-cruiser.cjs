/**
 * The import law: who may know whom. Each comment says where the code belongs instead, and is what the one reads who
 * broke the rule. Types count as much as code, save where a rule says otherwise. tests/law/ plants a violation of each.
 *
 * Floors, from the ground up: failure, config · platform, screening · forums · the other subjects · overview · app,
 * world · index. Beside them bundle, which makes one file of them.
 */

/** Which subject may use which other one, through its nouns and actions. An arrow never turns back, nor goes round. */
const arrows = { meetings: ['cases'], cases: ['contacts', 'deviations'], updates: ['documents', 'support'] };

const ground = '^bot/(failure|config)[.]ts$';
const subject = '^bot/(?!platform/|screening/)([^/]+)/';
const sideBySide = '^bot/(?!platform/|screening/|forums/|overview/)([^/]+)/';

/** The closed vocabulary: a file, or a folder of the same name when it has outgrown a file. All else is a noun, also in a folder. */
const anyOf = (names) => `(${names})([.]ts$|/)`;
const vocabulary = anyOf('actions|store|cards|text|pages|bot|jobs|routes|contract');
const nouns = `${subject}(?!${vocabulary}).+[.]ts$`;

/** Rooms of the platform that only reckon: the same in the browser. `time/` does too, but brings its library along. */
const reckoning = 'search|hours';

/** A package whether it is installed or not. */
const packages = (names) => `(^|node_modules/)(${names})(/|$)`;

/** Within one subject, `file` imports none of `others`. */
const within = (name, file, others, comment) => ({
  name,
  comment,
  from: { path: `${subject}${anyOf(file)}` },
  to: { path: `^bot/$1/${anyOf(others)}`, pathNot: `^bot/$1/${anyOf(file)}` },
});

const floors = [
  {
    name: 'ground-knows-nothing-above',
    comment: 'failure.ts and config.ts are the ground. What they need of a room belongs in them, or is handed to them.',
    from: { path: ground },
    to: { path: '^bot/', pathNot: ground },
  },
  {
    name: 'platform-and-screening-know-no-subject',
    comment: 'Platform and screening serve every subject. Put a type or a port there, and let the subject fill it in.',
    from: { path: '^bot/(platform|screening)/' },
    to: { path: '^bot/', pathNot: ['^bot/(platform|screening)/', ground] },
  },
  {
    name: 'the-package-stands-alone',
    comment: 'The manifest tells of the app from outside; what it says is held against the app by tests/manifest.',
    from: { path: '^manifest/' },
    to: { path: '^(bot|tab|tests)/' },
  },
  {
    name: 'screening-is-pure',
    comment: 'Screening decides on text and nothing else: hand it lists as data, and do input and output in an action.',
    from: { path: '^bot/screening/' },
    to: { path: '^bot/platform/(?!time/)' },
  },
  {
    name: 'forums-know-no-other-subject',
    comment: 'Forums lie under the other subjects. Move what you need down to forums, or the user of both up.',
    from: { path: '^bot/forums/' },
    to: { path: `${sideBySide}|^bot/overview/` },
  },
  {
    name: 'subjects-stand-side-by-side',
    comment:
      'Subjects use no other subject. If one must, add the arrow at the head of this file; it goes one way only.',
    from: { path: sideBySide, pathNot: `^bot/(${Object.keys(arrows).join('|')})/` },
    to: { path: sideBySide, pathNot: '^bot/$1/' },
  },
  ...Object.entries(arrows).map(([from, to]) => ({
    name: `${from}-use-only-${to.join('-and-')}`,
    comment: `Of the other subjects ${from} may use ${to.join(', ')}. Arrows stand at the head of this file.`,
    from: { path: `^bot/${from}/` },
    to: { path: sideBySide, pathNot: `^bot/(${[from, ...to].join('|')})/` },
  })),
  {
    name: 'another-subject-by-nouns-and-actions',
    comment: 'Another subject is used through its nouns and actions only. Ask for an action there.',
    from: { path: subject },
    to: { path: `${subject}${anyOf('store|cards|text|pages|bot|jobs|routes|contract')}`, pathNot: '^bot/$1/' },
  },
  {
    name: 'nobody-under-overview-knows-it',
    comment: 'Overview reads the subjects, never the other way. What a subject needs of it belongs in the subject.',
    from: { path: '^bot/[^/]+/', pathNot: '^bot/overview/' },
    to: { path: '^bot/overview/' },
  },
  {
    name: 'rooms-know-no-wiring',
    comment: 'app.ts and world.ts put the rooms together. A room is handed its ports as an argument.',
    from: { path: '^bot/[^/]+/' },
    to: { path: '^bot/(api|app|world|index)[.]ts$' },
  },
  {
    name: 'nobody-imports-index',
    comment: 'index.ts listens, and importing it would too. Build the app with createApp of app.ts.',
    from: { pathNot: '^bot/index[.]ts$' },
    to: { path: '^bot/index[.]ts$' },
  },
  {
    name: 'nobody-imports-commands',
    comment: 'backup.ts and restore.ts are run by a person, and importing them would run them. Use platform/backup.',
    from: { pathNot: '^bot/(backup|restore)[.]ts$' },
    to: { path: '^bot/(backup|restore)[.]ts$' },
  },
  {
    name: 'nobody-deployed-builds',
    comment:
      'bundle.ts makes what is deployed, with packages that are not. What the server needs too belongs in a room.',
    from: { path: '^(bot|tab)/' },
    to: { path: '^bot/bundle[.]ts$' },
  },
  {
    name: 'world-knows-no-app',
    comment: 'app.ts is given a world. What both need belongs in a room of the platform.',
    from: { path: '^bot/world[.]ts$' },
    to: { path: '^bot/app[.]ts$' },
  },
  {
    name: 'only-world-picks-implementations',
    comment: 'A subject sees ports. Import platform/*/port.ts, and let world.ts choose what stands behind it.',
    from: { path: subject },
    to: { path: packages('botbuilder|@azure/data-tables|@azure/storage-queue|@azure/storage-blob'), reachable: true },
  },
];

const vocabularyRules = [
  {
    name: 'nouns-import-no-package',
    comment:
      'Nouns are types and pure decisions; of packages they know temporal-polyfill and zod. Use it in an action.',
    from: { path: nouns },
    to: { dependencyTypesNot: ['local', 'core'], pathNot: packages('temporal-polyfill|zod') },
  },
  {
    name: 'pure-files-do-no-input-or-output',
    comment:
      'Nouns, cards, text and screening read no file, net or chance: the action does, and hands them the answer.',
    from: { path: [nouns, `${subject}${anyOf('cards|text|contract')}`, '^bot/screening/'] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'nouns-know-the-platform-by-types',
    comment:
      'Of the platform, nouns use time/, search/, hours/, the noun of delivery/ and the types of ports. Call a port in an action.',
    from: { path: nouns },
    to: {
      path: '^bot/platform/',
      pathNot: `^bot/platform/((time|${reckoning})/|delivery/delivery[.]ts)`,
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'nouns-know-only-nouns',
    comment: 'Nouns know other nouns. Loading and saying belong in actions, sentences in text, rows in the store.',
    from: { path: nouns },
    to: { path: `${subject}${vocabulary}` },
  },
  within(
    'actions-import-nouns-and-store',
    'actions',
    'cards|text|pages|bot|jobs|routes|contract',
    'An action answers with a value; the sentence and the card are made in bot.ts, jobs.ts or routes.ts.',
  ),
  within(
    'stores-import-nouns',
    'store',
    'actions|cards|text|bot|jobs|routes|contract',
    'A store turns rows into nouns and back. Decisions belong in nouns, steps in actions.',
  ),
  {
    name: 'stores-know-only-tables',
    comment: 'A store uses platform/tables and no other room of the platform. Anything else belongs in an action.',
    from: { path: `${subject}${anyOf('store')}` },
    to: { path: '^bot/platform/[^/]+/', pathNot: '^bot/platform/(tables|time)/', dependencyTypesNot: ['type-only'] },
  },
  within(
    'cards-import-nouns-and-text',
    'cards',
    'actions|store|pages|bot|jobs|routes|contract',
    'A card is a pure function of a value. Load it in an action, and hand it over.',
  ),
  {
    name: 'cards-are-pure',
    comment: 'Of the platform a card uses cards/, time/, search/ and hours/, of packages zod and temporal-polyfill.',
    from: { path: `${subject}${anyOf('cards|text')}` },
    to: {
      path: ['^bot/platform/', 'node_modules/'],
      pathNot: [`^bot/platform/(cards|time|${reckoning})/`, packages('temporal-polyfill|zod')],
      dependencyTypesNot: ['type-only'],
    },
  },
  within(
    'pages-import-nouns',
    'pages',
    'actions|store|cards|text|bot|jobs|routes|contract',
    'A page is HTML made of a value and of its own texts. Load and sign in an action, answer in routes.ts.',
  ),
  within(
    'text-imports-nouns',
    'text',
    'actions|store|cards|bot|jobs|routes|contract',
    'text.ts is sentences over nouns. Whatever knows more than that belongs in cards.ts or an action.',
  ),
  within(
    'bot-imports-actions-and-cards',
    'bot',
    'store|jobs|routes|contract',
    'bot.ts leads verbs and commands to actions. Load and save there.',
  ),
  within(
    'jobs-import-no-door',
    'jobs',
    'bot|routes|contract',
    'A job does through actions what was owed; what it shares with a button belongs in the action.',
  ),
  within(
    'routes-import-actions-and-contract',
    'routes',
    'store|text|bot|jobs',
    'A route signs in, parses, authorises, acts and presents, also a card. Load and save in the action that the bot calls.',
  ),
  {
    name: 'contracts-import-nouns',
    comment: 'The tab shares contract.ts, so it knows schemas and nouns only. Move the type into a noun.',
    from: { path: `${subject}${anyOf('contract')}` },
    to: {
      path: ['^bot/(?!platform/|[^/]+/)', `^bot/platform/(?!(${reckoning})/)`, `${subject}${vocabulary}`],
      pathNot: '^bot/$1/contract/',
    },
  },
  {
    name: 'contracts-travel-light',
    comment:
      'The browser loads what a contract imports: days and instants go over as text, without the library of time.',
    from: { path: `${subject}${anyOf('contract')}|^bot/platform/(${reckoning})/` },
    to: { path: packages('temporal-polyfill'), reachable: true },
  },
  {
    name: 'reckoning-is-pure',
    comment: 'search/ and hours/ run in the browser too: no input, no output, nothing of the rest of the platform.',
    from: { path: `^bot/platform/(${reckoning})/` },
    to: { path: `^bot/(?!platform/(${reckoning})/|failure[.]ts)` },
  },
];

const packageRules = [
  {
    name: 'only-platform-teams-knows-the-bot-sdk',
    comment: 'The Bot Framework and TeamsFx live in bot/platform/teams, to be replaced in one folder. Use its port.',
    from: { path: '^(bot|tab)/', pathNot: '^bot/platform/teams/' },
    to: { path: packages('botbuilder[^/]*|botframework-[^/]+|@microsoft/teamsfx') },
  },
  {
    name: 'only-platform-tables-knows-azure-tables',
    comment: 'Rows are read and written in bot/platform/tables. Use its port in a store.',
    from: { path: '^(bot|tab)/', pathNot: '^bot/platform/tables/' },
    to: { path: packages('@azure/data-tables') },
  },
  {
    name: 'only-platform-jobs-knows-the-queue',
    comment: 'Messages are put and taken in bot/platform/jobs. Owe a job through its port.',
    from: { path: '^(bot|tab)/', pathNot: '^bot/platform/jobs/' },
    to: { path: packages('@azure/storage-queue') },
  },
  {
    name: 'only-platform-telemetry-knows-azure-monitor',
    comment: 'Events and requests are told in bot/platform/telemetry. Log an event: it goes along by itself.',
    from: { path: '^(bot|tab)/', pathNot: '^bot/platform/telemetry/' },
    to: { path: packages('@azure/core-rest-pipeline|applicationinsights|@azure/monitor-.+|@opentelemetry/.+') },
  },
  {
    name: 'only-platform-backup-knows-the-files',
    comment: 'Files are kept and read in bot/platform/backup, of which subjects know the notes of what is taken away.',
    from: { path: '^(bot|tab)/', pathNot: '^bot/platform/backup/' },
    to: { path: packages('@azure/storage-blob') },
  },
  {
    name: 'bot-imports-what-is-deployed',
    comment: 'Packages for tests and builds are not deployed. Use it in tests/, or make it a dependency.',
    from: { path: '^bot/', pathNot: '^bot/bundle[.]ts$' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
  {
    name: 'test-packages-stay-in-tests',
    comment: 'Test packages are for tests/.',
    from: { pathNot: '^tests/' },
    to: { path: packages('vitest|fast-check|playwright-core|@axe-core/playwright|azurite|pino-pretty') },
  },
  {
    name: 'deployed-code-knows-no-test',
    comment: 'What is deployed never imports what is not. Move what both need into bot/.',
    from: { path: '^(bot|tab)/' },
    to: { path: '^tests/' },
  },
  {
    name: 'tab-knows-only-contracts',
    comment: 'The tab sees the bot through contract.ts of a subject, search/ and hours/. Put the type there.',
    from: { path: '^tab/' },
    to: { path: '^bot/', pathNot: ['^bot/[^/]+/contract([.]ts$|/)', `^bot/platform/(${reckoning})/`] },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one, or need a third that both stand on.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'imports-can-be-found',
    comment: 'A mistyped import would slip through every other rule.',
    from: { path: '^(bot|tab)/' },
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...floors, ...vocabularyRules, ...packageRules, ...everywhere].map((rule) => ({
    severity: 'error',
    ...rule,
  })),
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]local)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
