/** iCalendar as JSON (RFC 7265), which ical.js writes out; its own types take anything. */
type Value = string | number | { readonly [part: string]: string | number };

/** Name and parameters in small letters, the type of the value, and one value or several. */
export type Property = [name: string, parameters: Record<string, string>, type: string, ...values: Value[]];

export type JCal = [component: string, properties: Property[], components: JCal[]];
