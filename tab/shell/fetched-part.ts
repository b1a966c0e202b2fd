// A part of the tab that is fetched when somebody goes there, and what is thrown when it cannot be.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export class PageNotFetched extends Error {}

export const fetchedPart = <P>(fetchPart: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => {
    try {
      return { default: await fetchPart() };
    } catch (cause) {
      throw new PageNotFetched('a part of the tab could not be fetched', { cause });
    }
  });
