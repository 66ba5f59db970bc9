import * as z from 'zod';
import { fail, ok, type Result } from '@/utils/domain/result.ts';
import { RULES_IN_FILE, type Rule, ruleSchema } from '@/utils/domain/rule.ts';

/** Raised when what a reader of the file must know changes; older ones are brought up where they are read. */
export const RULES_FILE_VERSION = 1;
/** Larger than any file of ours. */
export const RULES_FILE_BYTES = 12_000_000;
/** The same in UTF-16 units. */
const LONGEST = 12_000_000;

const fileSchema = z.object({ schema_version: z.literal(RULES_FILE_VERSION), rules: z.array(ruleSchema).max(RULES_IN_FILE) });
const versioned = z.object({ schema_version: z.number() });

/** Learned reading rules as a JSON document. `at`: ms since 1970. */
export const rulesFile = (rules: readonly Rule[], at: number): string =>
  `${JSON.stringify({ schema_version: RULES_FILE_VERSION, exported_at: new Date(at).toISOString(), rules }, null, 2)}\n`;

/** All rules of a file or none: one that isn't as it should be refuses the file. */
export function readRulesFile(text: string): Result<Rule[], 'rules-unreadable' | 'rules-newer'> {
  const held = text.length <= LONGEST ? parsed(text) : null;
  const version = versioned.safeParse(held);
  if (version.success && version.data.schema_version > RULES_FILE_VERSION) return fail('rules-newer');
  const file = fileSchema.safeParse(held);
  return file.success ? ok(file.data.rules) : fail('rules-unreadable');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
