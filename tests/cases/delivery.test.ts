import { describe, expect, it } from 'vitest';
import { arrived, needsRefresh, newDelivery, nextRevision } from '../../bot/platform/delivery/delivery.ts';

describe('where a card stands', () => {
  it('begins as one owed post', () => {
    expect(newDelivery).toMatchObject({ post: 'owed', wanted: 1, shown: 0, posts: 1 });
    expect(needsRefresh(newDelivery)).toBe(false);
  });

  it('is up to date when it arrives with the newest revision', () => {
    const shown = arrived(newDelivery, 'activity-1', 1);
    expect(shown).toMatchObject({ post: 'shown', shown: 1, activityId: 'activity-1' });
    expect(needsRefresh(shown)).toBe(false);
  });

  it('is behind when the case changed while it was on its way', () => {
    const shown = arrived(nextRevision(newDelivery), 'activity-1', 1);
    expect(needsRefresh(shown)).toBe(true);
  });

  it('is behind after every change until that has been shown', () => {
    const shown = arrived(newDelivery, 'activity-1', 1);
    const changed = nextRevision(nextRevision(shown));
    expect([changed.wanted, needsRefresh(changed)]).toEqual([3, true]);
    expect(needsRefresh({ ...changed, shown: 2 })).toBe(true);
    expect(needsRefresh({ ...changed, shown: 3 })).toBe(false);
  });

  it('keeps its first place, and forgets no revision, when news of it comes late', () => {
    const shown = { ...arrived(nextRevision(newDelivery), 'activity-1', 2) };
    expect(arrived(shown, 'activity-2', 0)).toMatchObject({ activityId: 'activity-1', shown: 2 });
  });

  it('does not change the value that it is asked about', () => {
    const before = { ...newDelivery };
    nextRevision(before);
    arrived(before, 'activity-1', 1);
    expect(before).toEqual(newDelivery);
  });
});
