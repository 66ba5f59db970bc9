/** A host as rules and names have it: "www.tea.example" is "tea.example". */
export const bareHost = (hostname: string): string => hostname.toLowerCase().replace(/^www\./, '');

/** The bare host of an address; '' where it is none. */
export const hostIn = (address: string | null | undefined): string =>
  address && URL.canParse(address) ? bareHost(new URL(address).hostname) : '';

/** A host without what only says in which dress a site shows itself: "old.tea.example" is "tea.example". */
export const plainHost = (hostname: string): string => hostname.replace(/^(?:www|m|mobile|old|new)\./, '');
