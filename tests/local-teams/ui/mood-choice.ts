// The moods that can be chosen for the connector, as words and as what the server understands.
import type { Mood } from '../contract.ts';

type Choice = { key: string; label: string; mood: (times: number) => Mood };

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

export const moodChoices: Choice[] = [
  { key: 'normal', label: 'Normal', mood: () => ({ kind: 'normal' }) },
  { key: 'slow', label: 'Långsam, 3 sekunder', mood: (times) => ({ kind: 'slow', ms: 3_000, times }) },
  { key: 'very-slow', label: 'Mycket långsam, 12 sekunder', mood: (times) => ({ kind: 'slow', ms: 12_000, times }) },
  {
    key: 'throttled-told',
    label: 'Strypt, ”vänta 5 sekunder”',
    mood: (times) => ({ kind: 'throttled', retryAfterSeconds: 5, times }),
  },
  {
    key: 'throttled',
    label: 'Strypt, utan besked',
    mood: (times) => ({ kind: 'throttled', retryAfterSeconds: undefined, times }),
  },
  ...statuses.map((status): Choice => {
    return { key: `${status}`, label: statusLabels[status], mood: (times) => ({ kind: 'status', status, times }) };
  }),
  { key: 'answer-lost', label: 'Svaret försvinner', mood: (times) => ({ kind: 'answer-lost', times }) },
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
  }
}
