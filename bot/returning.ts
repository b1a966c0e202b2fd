/** Each subject's say on how its rows come back from a backup. */
import { casesReturning } from './cases/actions/erasures.ts';
import { rightsReturning } from './forums/actions/erasures.ts';
import { meetingsReturning } from './meetings/actions/erasures.ts';
import type { Rule } from './platform/backup/rule.ts';
import { updatesReturning } from './updates/store/returning.ts';
import type { World } from './world.ts';

export const rulesOf = ({ ports }: World): readonly Rule[] => [
  casesReturning(ports.jobs),
  rightsReturning,
  meetingsReturning,
  updatesReturning,
];
