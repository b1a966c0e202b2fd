import { findAddresses } from './address.ts';
import { findBirthDates } from './birth-date.ts';
import { findCases } from './case-like.ts';
import { findDiagnoses } from './diagnosis.ts';
import { findEMails } from './e-mail.ts';
import type { Finding } from './finding.ts';
import { findLastFour } from './last-four.ts';
import { findLinks } from './link.ts';
import { findNames } from './name.ts';
import type { Normalised } from './normalised.ts';
import { findPersonalNumbers } from './personal-number.ts';
import { findPlaces } from './place.ts';
import { findSchools } from './school.ts';
import { findSchoolClasses } from './school-class.ts';
import { findTelephones } from './telephone.ts';

// Which kinds are looked for where. Of two findings of the same part, the one higher up is told.

export type Detector = (text: Normalised) => Finding[];

/** strict: cases, minutes, deviations. ordinary: updates, contacts, documents, where staff and dates belong. */
export type Strictness = 'strict' | 'ordinary';

export const detectors: Readonly<Record<Strictness, readonly Detector[]>> = {
  strict: [
    findPersonalNumbers,
    findBirthDates,
    findTelephones,
    findLastFour,
    findEMails,
    findLinks,
    findAddresses,
    findSchools,
    findPlaces,
    findSchoolClasses,
    findDiagnoses,
    findNames,
  ],
  ordinary: [findPersonalNumbers, findCases],
};
