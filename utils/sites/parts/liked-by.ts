import type { Count } from '@/utils/domain/post.ts';
import { lineOf } from '../text.ts';
import { together } from './likes-named.ts';

/** A list of all who liked or thanked: so many names that lead to people. Null where it is empty. */
export function likedBy(list: Element | null): Count | null {
  const people = list?.querySelectorAll('a[href]').length ?? 0;
  return people > 0 ? together(people, null, lineOf(list) ?? '') : null;
}
