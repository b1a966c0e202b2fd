/** `npm run bench`: figures, each with its aim. They depend on the machine, so no test waits for them. */
import { measureContacts } from './contacts.ts';
import { measureFirstLoad } from './first-load.ts';
import { measureMeetings } from './meetings.ts';
import { measurePress } from './press.ts';
import { measureStarting } from './starting.ts';
import { measureUpdateReadings } from './update-readings.ts';
import { measureUpdates } from './updates.ts';

const benches = [
  measureFirstLoad,
  measureStarting,
  measureContacts,
  measureMeetings,
  measurePress,
  measureUpdates,
  measureUpdateReadings,
];

for (const bench of benches) {
  for (const line of await bench()) console.log(line);
}
