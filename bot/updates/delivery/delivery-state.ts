/**
 * How it stands, for whoever sent it. `queued`: its turn has not come. `waiting`: Teams asked for a pause. `seen`:
 * somebody says that it stands there, though Teams never told. `failed`: it did not arrive, and somebody can do
 * something. `uncertain`: nobody knows, and somebody must look.
 */
export const deliveryStates = [
  'queued',
  'sending',
  'waiting',
  'delivered',
  'seen',
  'failed',
  'uncertain',
  'held-back',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Somebody knows that it stands in the channel. */
export const isThere = (state: DeliveryState): boolean => state === 'delivered' || state === 'seen';
