import { bareHost } from '@/utils/domain/host.ts';
import type { Rule } from '@/utils/domain/rule.ts';
import { rulesOf } from '@/utils/store/rules.ts';

/** The rules of a host; none where the database can't be read, since keeping goes on without them. */
export async function rulesFor(host: string): Promise<Rule[]> {
  try {
    return await rulesOf(bareHost(host));
  } catch (unread) {
    console.warn('Earshot: the reading rules can’t be read', unread);
    return [];
  }
}
