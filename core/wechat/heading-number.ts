import type { HeadingNumberTokens } from './themes/theme';

/** The running number of a section heading as it is written. */
export function headingNumber(number: number, form: HeadingNumberTokens['form']): string {
  const digits = String(number).padStart(2, '0');
  switch (form) {
    case 'digits':
      return digits;
    case 'part':
      return `PART\u00a0${digits}`;
    case 'chinese':
      return `${chineseNumber(number)}、`;
  }
}

/** 1 to 99 as they are counted in Chinese; beyond, digits. */
function chineseNumber(number: number): string {
  if (number >= 100) return String(number);
  const sign = (n: number) => '一二三四五六七八九'.charAt(n - 1);
  const tens = Math.floor(number / 10);
  return (tens > 1 ? sign(tens) : '') + (tens > 0 ? '十' : '') + sign(number % 10);
}
