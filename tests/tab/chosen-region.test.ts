import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Me } from '../../bot/forums/contract.ts';
import { apiOf } from '../../tab/data/api.ts';
import { regionOfPlace } from '../../tab/shell/chosen-region.ts';

const me: Me = {
  person: { name: 'Hanna Lindqvist' },
  isCoordinator: true,
  isSupport: false,
  region: { id: 'skaraborg', name: 'Skaraborg', parties: [], municipalities: [] },
  forums: [],
  regions: [
    { id: 'skaraborg', name: 'Skaraborg', forums: ['mariestad-team'] },
    { id: 'dalsland', name: 'Dalsland', forums: ['amal-team'] },
  ],
  areas: [],
  unanswered: 0,
};

describe('which region the tab stands in', () => {
  it('a link into a forum of another one of mine leads there, and no other link does', () => {
    expect(regionOfPlace(me, 'amal-team')).toBe('dalsland');
    for (const place of ['mariestad-team', 'region', 'skovde-team', undefined])
      expect(regionOfPlace(me, place)).toBeUndefined();
  });

  it('is told with every request, once it is chosen', async () => {
    const ask = vi.fn<typeof fetch>(async () => Response.json({}));
    await apiOf(undefined, ask, 'dalsland').get('/api/me', z.object({}));
    await apiOf(undefined, ask).get('/api/me', z.object({}));
    const told = ask.mock.calls.map(([, init]) => new Headers(init?.headers).get('x-region'));
    expect(told).toEqual(['dalsland', null]);
  });
});
