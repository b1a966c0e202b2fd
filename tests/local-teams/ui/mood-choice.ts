// The moods that can be chosen for the connector, as words and as what the server understands.
import type { Mood } from '../contract.ts';

/** How many requests the mood holds for, and of which method. */
export type Turns = { times: number; only?: Method };
type Choice = { key: string; label: string; mood: (turns: Turns) => Mood };

export const methods = ['POST', 'PUT', 'GET', 'DELETE'] as const;
export type Method = (typeof methods)[number];

export const methodLabels: Record<Method, string> = {
  POST: 'POST, nya meddelanden',
  PUT: 'PUT, ändringar',
  GET: 'GET, frågor om personer',
  DELETE: 'DELETE, borttagningar',
};

const statuses = [403, 404, 412, 413, 500, 502, 503] as const;

const statusLabels: Record<(typeof statuses)[number], string> = {
  403: '403, inte tillåtet',
  404: '404, finns inte',
  412: '412, hann före',
  413: '413, för stort',
  500: '500, fel hos Teams',
  502: '502, fel på vägen',
  503: '503, upptaget',
};

const mixedLabel = (percent: number, refuses: boolean): string =>
  `Blandat: ${percent} % av anropen går fel${refuses ? ', en del för gott' : ''}`;

export const moodChoices: Choice[] = [
  { key: 'normal', label: 'Normal', mood: () => ({ kind: 'normal' }) },
  { key: 'slow', label: 'Långsam, 3 sekunder', mood: (turns) => ({ kind: 'slow', ms: 3_000, ...turns }) },
  { key: 'very-slow', label: 'Mycket långsam, 12 sekunder', mood: (turns) => ({ kind: 'slow', ms: 12_000, ...turns }) },
  {
    key: 'throttled-told',
    label: 'Strypt, ”vänta 5 sekunder”',
    mood: (turns) => ({ kind: 'throttled', retryAfterSeconds: 5, ...turns }),
  },
  {
    key: 'throttled',
    label: 'Strypt, utan besked',
    mood: (turns) => ({ kind: 'throttled', retryAfterSeconds: undefined, ...turns }),
  },
  ...statuses.map((status): Choice => {
    return { key: `${status}`, label: statusLabels[status], mood: (turns) => ({ kind: 'status', status, ...turns }) };
  }),
  { key: 'answer-lost', label: 'Svaret försvinner', mood: (turns) => ({ kind: 'answer-lost', ...turns }) },
  ...[false, true].map((refuses): Choice => {
    const mixed = { kind: 'mixed', seed: 1, percent: 20, refuses } as const;
    return {
      key: refuses ? 'mixed-refusing' : 'mixed',
      label: mixedLabel(mixed.percent, refuses),
      mood: (turns) => ({ ...mixed, ...turns }),
    };
  }),
];

export function moodName(mood: Mood): string {
  switch (mood.kind) {
    case 'normal':
      return 'Normal';
    case 'slow':
      return `Långsam, ${mood.ms / 1000} sekunder`;
    case 'throttled':
      return mood.retryAfterSeconds === undefined
        ? 'Strypt, utan besked'
        : `Strypt, ”vänta ${mood.retryAfterSeconds} sekunder”`;
    case 'status':
      return statusLabels[mood.status];
    case 'answer-lost':
      return 'Svaret försvinner';
    case 'mixed':
      return mixedLabel(mood.percent, mood.refuses);
  }
}
