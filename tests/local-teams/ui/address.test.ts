import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from './address.ts';

describe('the address of the page', () => {
  test('keeps who is shown where, with the tab and the path in it', () => {
    const address = {
      a: { person: '29:a', conversation: '19:c', tab: { path: '/mariestad/kontakter/x?y&z' }, theme: 'dark' as const },
      b: { person: '29:b', conversation: undefined, tab: { path: undefined }, theme: undefined },
    };
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  test('shows the posts where no tab is named', () => {
    expect(readAddress('#a=29:a&fa=posts&pa=/x').a.tab).toBeUndefined();
    expect(readAddress('#a=29:a&ca=chat&fa=tab&pa=/mariestad').a.tab).toEqual({ path: '/mariestad' });
  });
});
