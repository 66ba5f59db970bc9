export const root: string;
export const browsers: { chromium: () => string | null; firefox: () => string | null };
export function say(text: string): void;
export function setUp(wanted?: ('chromium' | 'firefox')[]): void;
export function run(command: string, args: readonly string[], env?: Record<string, string>): void;
