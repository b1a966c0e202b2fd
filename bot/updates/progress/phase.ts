/** `not-out`: not sent yet. `finding`: its forums are being found. `out`: nothing more comes by itself. */
export const phases = ['not-out', 'finding', 'going', 'out', 'stopped', 'recalled'] as const;
export type Phase = (typeof phases)[number];
