/** `npm run bench`: figures, each with its aim. They depend on the machine, so no test waits for them. */
import { measureContacts } from './contacts.ts';
import { measureFirstLoad } from './first-load.ts';

const benches = [measureFirstLoad, measureContacts];

for (const bench of benches) {
  for (const line of await bench()) console.log(line);
}
