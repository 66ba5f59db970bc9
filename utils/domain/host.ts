/** A host as rules and names have it: "www.tea.example" is "tea.example". */
export const bareHost = (hostname: string): string => hostname.toLowerCase().replace(/^www\./, '');
