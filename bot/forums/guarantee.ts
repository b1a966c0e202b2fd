/** The contact guarantee: working days within which an asked seat gives its first answer. */
import { z } from 'zod';
import { wholeNumber } from './whole-number.ts';

/** Our proposal: the documents behind the contact guarantee name no number of days. */
export const proposedDays = 3;
export const mostGuaranteeDays = 20;

export const guaranteeDays = z.int().min(1).max(mostGuaranteeDays);

export const guaranteeFrom = (typed: string): number | undefined => wholeNumber(typed, 1, mostGuaranteeDays);
