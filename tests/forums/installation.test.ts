import { describe, expect, it } from 'vitest';
import { afterAdding, afterRemoving, type Installation } from '../../bot/forums/installation.ts';

const team = { tenantId: 't', teamId: '19:hjo', teamName: 'Hjo', serviceUrl: 'http://127.0.0.1:3980' };
const moved = { ...team, serviceUrl: 'http://127.0.0.1:3981' };
const first: Installation = { ...team, state: 'installed', times: 1 };
const gone: Installation = { ...first, state: 'removed' };

describe('an installation', () => {
  it.each([
    ['nothing', 'added', undefined, afterAdding(undefined, team), first],
    ['installed', 'added', first, afterAdding(first, team), undefined],
    ['installed', 'added at a new address', first, afterAdding(first, moved), { ...first, ...moved }],
    ['installed', 'removed', first, afterRemoving(first), gone],
    ['removed', 'removed', gone, afterRemoving(gone), undefined],
    ['removed', 'added', gone, afterAdding(gone, team), { ...first, times: 2 }],
    ['nothing', 'removed', undefined, afterRemoving(undefined), undefined],
  ])('that is %s and is %s', (_was, _event, _before, after, expected) => {
    expect(after).toEqual(expected);
  });
});
