/** What is the same for everybody in a region. Several stand side by side, and one knows nothing of another. */

export type Municipality = {
  readonly code: string;
  readonly id: string;
  readonly name: string;
  /** Row and column of its tile on a schematic map: from the north and from the west, about as the municipalities lie. */
  readonly tile?: readonly [number, number] | undefined;
};

export type Party = { readonly id: string; readonly name: string; readonly huvudman: string };

/** `person`: `<home tenant>_<object id>`. The name is for whoever reads the settings. */
export type RegionPerson = { readonly person: string; readonly name: string };

/** What a new forum begins with; each forum sets its own afterwards. */
export type RegionDefaults = {
  /** Working days. */
  readonly guaranteeDays: number;
  /** When the convener's digest comes, on a Swedish clock: 1 is Monday. */
  readonly digest: { readonly weekday: number; readonly hour: number };
  /** "Teamet": stands before "i Mariestad". */
  readonly teamName: string;
};

export type Region = {
  readonly region: { readonly id: string; readonly name: string };
  readonly municipalities: readonly Municipality[];
  readonly parties: readonly Party[];
  /** They name the conveners, and help the groups. Of the first region those of the environment too, who stay. */
  readonly coordinators: readonly RegionPerson[];
  /** Process support: helps the groups for the region, and never reads a case. */
  readonly processSupport: readonly RegionPerson[];
  readonly defaults: RegionDefaults;
};

/** From memory, some seconds old at most behind a door and in a job: another instance may have written since. */
export type Regions = {
  /** Throws where there is no such region. */
  of(regionId: string): Region;
  /** The first one first, then in Swedish order. */
  all(): readonly Region[];
  /** Reads storage when it is some seconds since it was read. */
  fresh(): Promise<void>;
  /** Reads storage. The first time ever, what the first region begins with is written there. */
  read(): Promise<void>;
};
