import { describe, expect, test } from 'vitest';
import { parseCount } from '@/utils/domain/count.ts';

const atLeast = Number.MAX_SAFE_INTEGER;

/** Language, what the page shows, value, and the lowest and highest number that it can stand for. */
const shortened: [lang: string, raw: string, value: number, low: number, high: number][] = [
  ['en', '1.2K', 1200, 1150, 1299],
  ['en', '12K', 12_000, 11_500, 12_999],
  ['en', '4.0k', 4000, 3950, 4099],
  ['en', '1.25M', 1_250_000, 1_245_000, 1_259_999],
  ['en', '3B', 3e9, 2.5e9, 3_999_999_999],
  ['en', '1.2K views', 1200, 1150, 1299],
  ['en', '2.4 million views', 2_400_000, 2_350_000, 2_499_999],
  ['en', '5 thousand', 5000, 4500, 5999],
  ['en-IN', '1.5 lakh', 150_000, 145_000, 159_999],
  ['en', '10K+', 10_000, 10_000, atLeast],
  ['en', '99+', 99, 99, atLeast],
  ['de', '12 Mio.', 12e6, 11.5e6, 12_999_999],
  ['de', '1,2 Mio. Aufrufe', 1_200_000, 1_150_000, 1_299_999],
  ['de', '3,4 Tsd.', 3400, 3350, 3499],
  ['de', '2 Mrd.', 2e9, 1.5e9, 2_999_999_999],
  ['es', '1,2 mil', 1200, 1150, 1299],
  ['es', '12 mil visualizaciones', 12_000, 11_500, 12_999],
  ['es', '3,5 M', 3_500_000, 3_450_000, 3_599_999],
  ['pt', '1,2 mi', 1_200_000, 1_150_000, 1_299_999],
  ['pt-BR', '4,7 mil curtidas', 4700, 4650, 4799],
  ['pt', '2 bi', 2e9, 1.5e9, 2_999_999_999],
  ['fr', '12,5 k', 12_500, 12_450, 12_599],
  ['fr', '1,3 M de vues', 1_300_000, 1_250_000, 1_399_999],
  ['fr', '2 Md', 2e9, 1.5e9, 2_999_999_999],
  ['it', '1,2 Mln', 1_200_000, 1_150_000, 1_299_999],
  ['it', '3 mila', 3000, 2500, 3999],
  ['ru', '3 тыс.', 3000, 2500, 3999],
  ['ru', '1,2 тыс. просмотров', 1200, 1150, 1299],
  ['ru', '2,5 млн', 2_500_000, 2_450_000, 2_599_999],
  ['uk', '1,4 тис.', 1400, 1350, 1499],
  ['pl', '1,2 tys.', 1200, 1150, 1299],
  ['pl', '3 mln', 3e6, 2.5e6, 3_999_999],
  ['cs', '1,5 tis.', 1500, 1450, 1599],
  ['cs', '2 mil.', 2e6, 1.5e6, 2_999_999],
  ['tr', '1,2 B', 1200, 1150, 1299],
  ['tr', '3 Mn', 3e6, 2.5e6, 3_999_999],
  ['nl', '1,2 mln.', 1_200_000, 1_150_000, 1_299_999],
  ['sv', '1,2 mn visningar', 1_200_000, 1_150_000, 1_299_999],
  ['id', '12 rb', 12_000, 11_500, 12_999],
  ['id', '1,2 jt', 1_200_000, 1_150_000, 1_299_999],
  ['vi', '1,2 N', 1200, 1150, 1299],
  ['vi', '3 Tr', 3e6, 2.5e6, 3_999_999],
  ['zh', '1.2万', 12_000, 11_500, 12_999],
  ['zh', '2.1w', 21_000, 20_500, 21_999],
  ['zh', '3.4万次观看', 34_000, 33_500, 34_999],
  ['zh', '1.2亿', 120_000_000, 115_000_000, 129_999_999],
  ['zh-TW', '1.2萬', 12_000, 11_500, 12_999],
  ['zh', '10万+', 100_000, 100_000, atLeast],
  ['ja', '1.5万回視聴', 15_000, 14_500, 15_999],
  ['ja', '２．３万', 23_000, 22_500, 23_999],
  ['ko', '1.2만', 12_000, 11_500, 12_999],
  ['ko', '조회수 3.5만회', 35_000, 34_500, 35_999],
  ['ko', '4.1천', 4100, 4050, 4199],
  ['hi', '1.5 लाख', 150_000, 145_000, 159_999],
  ['hi', '१.२ हज़ार', 1200, 1150, 1299],
  ['ar', '١٫٢ ألف', 1200, 1150, 1299],
  ['ar', '٣ مليون', 3e6, 2.5e6, 3_999_999],
  ['fa', '۱٫۲ هزار', 1200, 1150, 1299],
  ['th', '1.2 หมื่น', 12_000, 11_500, 12_999],
];

const exact: [lang: string, raw: string, value: number][] = [
  ['en', '0', 0],
  ['en', '7', 7],
  ['en', '1,234', 1234],
  ['en', '1,234,567 views', 1_234_567],
  ['en', '1.5', 1.5],
  ['en', '1.234', 1.234],
  ['en', '12 likes', 12],
  ['en', 'Comments (12)', 12],
  ['en', '107points', 107],
  ['en', '-12', -12],
  ['en', '\u221212 points', -12],
  ['en', '(Score:-1, off the point)', -1],
  ['en', '1\u202f234', 1234],
  ['en-IN', '12,34,567', 1_234_567],
  ['en', '1.234.567', 1_234_567],
  ['de', '1.234', 1234],
  ['de', '1.234.567 Aufrufe', 1_234_567],
  ['de', '4,5', 4.5],
  ['de', '12.5', 12.5],
  ['de-CH', '1’234', 1234],
  ['fr', '1\u202f234', 1234],
  ['fr', '1 234 567 vues', 1_234_567],
  ['es', '1.234', 1234],
  ['es-MX', '1,234', 1234],
  ['ru', '1\u00a0234', 1234],
  ['ar', '١٢٣', 123],
  ['ar', '\u200f١٬٢٣٤', 1234],
  ['fa', '۱۲۳', 123],
  ['hi', '१,२३,४५६', 123_456],
  ['bn', '১২৩', 123],
  ['th', '๑๒๓', 123],
  ['ja', '12件のコメント', 12],
  ['zh', '345条评论', 345],
  ['ko', '좋아요 1,234개', 1234],
  ['not a language', '1,234', 1234],
];

const unknown: [lang: string, raw: string | null | undefined][] = [
  ['en', null],
  ['en', undefined],
  ['en', ''],
  ['en', '   '],
  ['en', 'Like'],
  ['en', '—'],
  ['en', 'No comments yet'],
  ['en', 'NaN'],
  ['en', '3h'],
  ['en', '2d'],
  ['en', '2nd'],
  ['en', '12 m'],
  ['en', '50%'],
  ['en', '12:30'],
  ['en', '3/4'],
  ['en', '$12'],
  ['en', '#3'],
  ['en', '3 likes, 4 replies'],
  ['en', '1,2,3'],
  ['en', '1.2.3'],
  ['en', '99999999999999999999'],
  ['en', 'K'],
  ['zh', '万'],
  ['fa', '۱/۲ هزار'],
  ['ja', '1万2千'],
  ['en', '1K-2K'],
  ['en', '10–20'],
  ['en', '1e5'],
  ['en', '0x1F'],
  ['en', '12 (3 new)'],
  ['en', '4.5 out of 5'],
  ['en', '4,5 von 5'],
  ['en', `${'9'.repeat(500)}`],
];

describe('a count', () => {
  test.each(shortened)('in %s: %s is about %d', (lang, raw, value, low, high) => {
    expect(parseCount(raw, lang)).toEqual({ raw, value, low, high });
  });

  test.each(exact)('in %s: %s is exactly %d', (lang, raw, value) => {
    expect(parseCount(raw, lang)).toMatchObject({ value, low: value, high: value });
  });

  test.each(unknown)('in %s: %s is unknown, never 0', (lang, raw) => {
    expect(parseCount(raw, lang)).toBeNull();
  });

  test('keeps what was seen, on one line and at most 80 characters of it', () => {
    expect(parseCount('  1.2K\n views ', 'en')?.raw).toBe('1.2K views');
    expect(parseCount(`12 ${'like '.repeat(40)}`, 'en')?.raw).toHaveLength(80);
  });

  test('speaks as the page does: the same figures in two languages', () => {
    expect(parseCount('1.234', 'de')?.value).toBe(1234);
    expect(parseCount('1.234', 'en')?.value).toBe(1.234);
    expect(parseCount('2 mil', 'es')?.value).toBe(2000);
    expect(parseCount('2 mil', 'cs')?.value).toBe(2_000_000);
  });
});
