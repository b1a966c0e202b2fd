import { describe, expect, it } from 'vitest';
import { screenMeetingName } from '../../bot/meetings/naming.ts';

describe('what a meeting is called', () => {
  it.each([
    'SAMBU-möte Mariestad',
    'Barnsamverkan',
    'Elevhälsans samverkansmöte',
    'Terminsmöte Vänersborg',
    'Möte i Vara',
    'Teamet i Skara',
    'Skaraborgs nätverk',
    'Konsultationstid BUP',
    'BUSE-träff',
    'Nätverk för sammankallande',
    'Studiebesök på BUP',
  ])('may be “%s”', (name) => {
    expect(screenMeetingName(name)).toEqual({ kind: 'clean' });
  });

  it.each([
    'Möte om Elsa',
    'Elsas möte i Mariestad',
    'Samverkan Lisa och Erik',
    'Möte 20120314-2389',
    'Ring 070-174 06 21',
  ])('is never “%s”, whatever is said of it', (name) => {
    expect(screenMeetingName(name, ['Elsa', 'Elsas', 'Lisa', 'Erik']).kind).toBe('blocked');
  });

  it.each([
    ['Möte med Per', 'Per'],
    ['Träff i Lund', 'Lund'],
    ['Studiebesök på vårdcentralen Lövet', 'vårdcentralen Lövet'],
    ['Studiebesök Vadsbogymnasiet', 'Vadsbogymnasiet'],
    ['ADHD-träff', 'ADHD-träff'],
  ])('is asked about once: “%s”', (name, word) => {
    expect(screenMeetingName(name)).toMatchObject({ kind: 'asks', findings: [{ word }] });
    expect(screenMeetingName(name, [word])).toEqual({ kind: 'clean' });
  });
});
