/** What the tab and the contact list say to each other over HTTP. */
export {
  type Contact,
  type ContactDetails,
  contact,
  contactDetails,
  detailsOf,
  type OpeningHours,
  telephoneLink,
} from './contact.ts';
