// Times as the wikis of many languages write them behind a signature.
import { expect, it } from 'vitest';
import { read } from './support.ts';

const stamps = [
  '13:06, 8 July 2019 (UTC)',
  '13:06, 8. Jul. 2019 (CEST)',
  '8 juillet 2019 à 13:06 (CEST)',
  '13:06 8 jul 2019 (UTC)',
  '13:06, 8 lug 2019 (CEST)',
  '8 jul 2019 13:06 (CEST)',
  '13:06, 8 lip 2019 (CEST)',
  '13h06min de 8 de julho de 2019 (UTC)',
  '13:06, 8 июля 2019 (UTC)',
  '8 juli 2019 kl. 13.06 (CEST)',
  '8. jul. 2019, 13:06 (CEST)',
  '8. heinäkuuta 2019 kello 13.06 (EEST)',
  '8. 7. 2019, 13:06 (CEST)',
  '2019. július 8., 13:06 (CEST)',
  '13.06, 8 Temmuz 2019 (UTC)',
  '2019年7月8日 (月) 13:06 (UTC)',
  '2019年7月8日 (一) 13:06 (UTC)',
  '2019년 7월 8일 (월) 13:06 (KST)',
  '13:06، 8 يوليو 2019 (ت ع م)',
  '13:06, ngày 8 tháng 7 năm 2019 (UTC)',
];

it.each(stamps)('should end a comment with %s', (stamp) => {
  const text = `The bridge is open again.\nIt was closed for a year. Marigold (talk) ${stamp}\nNot on Sundays. — Tern42 ${stamp}\n`;
  const { threads } = read(text, 'wikipedia-talk');
  expect(threads[0]?.children.map(({ author }) => author)).toEqual(['Marigold', 'Tern42']);
});
