import { describe, expect, it } from 'vitest';
import type { Me, MyForum } from '../../bot/forums/contract.ts';
import { addressIn } from '../../tab/shell/address.ts';
import { landing, placeOfLink, placesOf } from '../../tab/shell/place.ts';

const region = { id: 'region:skaraborg', name: 'Skaraborg' };
const mariestad = { id: 'municipality:skaraborg:mariestad', name: 'Mariestad' };

const forum = (id: string, more: Partial<MyForum> = {}): MyForum => ({
  id,
  name: id,
  kind: 'team',
  state: 'active',
  area: mariestad.id,
  areaName: mariestad.name,
  isConvener: false,
  seats: [],
  channelId: `19:${id}`,
  ...more,
});

const somebody = (more: Partial<Me>): Me => ({
  person: { name: 'Anna Berg' },
  isCoordinator: false,
  isSupport: false,
  region: { id: 'skaraborg', name: 'Skaraborg', parties: [], municipalities: [] },
  forums: [],
  regions: [],
  areas: [region, mariestad],
  unanswered: 0,
  ...more,
});

describe('where one stands', () => {
  it('a forum shows its own area before the region', () => {
    const [place] = placesOf(somebody({ forums: [forum('team')] }));
    expect(place?.areas).toEqual([mariestad, region]);
  });

  it('a network has the region alone', () => {
    const network = forum('network', { kind: 'network', area: region.id, areaName: region.name });
    expect(placesOf(somebody({ forums: [network] }))[0]?.areas).toEqual([region]);
  });

  it.each(['isCoordinator', 'isSupport'] as const)('the whole region is open to who helps it (%s)', (role) => {
    const places = placesOf(somebody({ forums: [forum('team')], [role]: true }));
    expect(places.map(({ id }) => id)).toEqual(['team', 'region']);
    expect(places[1]).toMatchObject({ forum: undefined, areas: [region, mariestad] });
  });

  it('nobody else sees it, and a stranger stands nowhere', () => {
    expect(placesOf(somebody({ forums: [forum('team')] })).map(({ id }) => id)).toEqual(['team']);
    expect(landing(placesOf(somebody({})))).toBeUndefined();
  });

  it('one lands in the channel where one is, then where one was last, then in the first', () => {
    const places = placesOf(somebody({ forums: [forum('team'), forum('grupp')] }));
    expect(landing(places, '19:grupp', 'team')?.id).toBe('grupp');
    expect(landing(places, '19:elsewhere', 'grupp')?.id).toBe('grupp');
    expect(landing(places, undefined, 'gone')?.id).toBe('team');
    const helper = placesOf(somebody({ forums: [forum('team')], isCoordinator: true }));
    expect(landing(helper)?.id).toBe('region');
    expect(landing(helper, undefined, 'team')?.id).toBe('team');
  });
});

describe('a link from somebody who stands elsewhere', () => {
  const skovde = { id: 'municipality:skaraborg:skovde', name: 'Skövde' };
  const places = placesOf(
    somebody({
      forums: [forum('mariestad-team'), forum('skovde-team', { area: skovde.id, areaName: skovde.name })],
      areas: [region, mariestad, skovde],
    }),
  );
  const leads = (path: string): string | undefined => {
    const [home] = places;
    const address = addressIn(path);
    return home && address && placeOfLink(address, places, home)?.id;
  };

  it('leads to the row, the document or the question where one has it too', () => {
    expect(leads('/region/kontakter/bup')).toBe('mariestad-team');
    expect(leads(`/region/styrdokument/${encodeURIComponent(region.id)}/sip`)).toBe('mariestad-team');
    expect(leads(`/skovde-grupp/styrdokument/${encodeURIComponent(skovde.id)}/rutin`)).toBe('skovde-team');
    expect(leads('/skovde-grupp/arenden/skovde-team/c1')).toBe('skovde-team');
    expect(leads('/skovde-grupp/moten/skovde-team/2026-11-24.0a1b2c3d')).toBe('skovde-team');
    expect(leads('/skovde-grupp/moten/serie/skovde-team/s1')).toBe('skovde-team');
    expect(leads('/annat-team/moten/kalender')).toBe('mariestad-team');
  });

  it('leads to no page of a forum that one is not in', () => {
    for (const path of [
      '/annat-team',
      '/annat-team/kontakter',
      '/annat-team/forumet',
      '/annat-team/forumet/x',
      '/annat-team/moten/planera',
    ])
      expect(leads(path)).toBeUndefined();
  });
});
