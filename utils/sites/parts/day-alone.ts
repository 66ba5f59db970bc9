import type { Time } from '@/utils/domain/post.ts';
import { timeFromText } from '@/utils/domain/time.ts';
import { match } from '../dom.ts';
import type { PageView } from '../recipe.ts';

/** As TikTok says when: "3-16" is a day of this year, of the last where it is yet to come; everything else names its year or counts back. */
export function dayOrTime(shown: string | null, { lang, now }: PageView): Time | null {
  const day = match(shown, /^(\d{1,2}-\d{1,2})$/);
  if (!day) return timeFromText(shown, lang, now);
  const years = [now.getFullYear(), now.getFullYear() - 1];
  const time = years.map((year) => timeFromText(`${year}-${day}`, lang, now)).find((one) => one && Date.parse(one.at) <= now.getTime());
  return time ? { ...time, raw: day, approximate: true } : null;
}
