import { describe, expect, it } from 'vitest';
import { addressIn, inPlace, pathTo } from '../../tab/shell/address.ts';

describe('an address in the tab', () => {
  it('leads to Start of a forum where nothing more is said', () => {
    expect(addressIn('/mariestad-team')).toEqual({ place: 'mariestad-team', page: 'start', rest: [] });
    expect(pathTo('mariestad-team')).toBe('/mariestad-team');
  });

  it('keeps what the page makes of the rest', () => {
    const path = pathTo('region', 'styrdokument', 'municipality:skaraborg:mariestad', 'sip och å/ä');
    expect(addressIn(path)).toEqual({
      place: 'region',
      page: 'styrdokument',
      rest: ['municipality:skaraborg:mariestad', 'sip och å/ä'],
    });
  });

  it('hands on what is asked of the page', () => {
    expect(addressIn('/mariestad-team/kontakter?ord=a%2Fb%3F')).toEqual({
      place: 'mariestad-team',
      page: 'kontakter',
      rest: [],
      query: 'ord=a%2Fb%3F',
    });
  });

  it('is the same in another place', () => {
    expect(inPlace('/region/kontakter/bup?ord=a%2Fb', 'mariestad-team')).toBe(
      '/mariestad-team/kontakter/bup?ord=a%2Fb',
    );
  });

  it('has an empty place before one is chosen', () => {
    expect(addressIn('/')).toEqual({ place: '', page: 'start', rest: [] });
  });

  it('is none when the page is not there', () => {
    expect(addressIn('/mariestad-team/hemligt')).toBeUndefined();
  });

  it('may be written by anybody', () => {
    expect(addressIn('/%E0%A4%A/kontakter')?.place).toBe('%E0%A4%A');
    expect(addressIn('/a//kontakter///b/')).toEqual({ place: 'a', page: 'kontakter', rest: ['b'] });
  });
});
