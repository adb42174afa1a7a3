import i18next, { type i18n } from 'i18next';
import chineseChecks from '../../renderer/locales/zh-CN/checks.json';
import chineseErrors from '../../renderer/locales/zh-CN/errors.json';
import chineseThemes from '../../renderer/locales/zh-CN/themes.json';
import englishChecks from '../../renderer/locales/en/checks.json';
import englishErrors from '../../renderer/locales/en/errors.json';
import englishThemes from '../../renderer/locales/en/themes.json';
import english from '../../resources/locales/cli.en.json';
import chinese from '../../resources/locales/cli.zh-CN.json';
import type { CliLanguage } from './command';

/** A sentence by its key: the command's own, or the window's in `checks:`, `errors:`, `themes:`. */
export type Words = i18n['t'];

/** The words of one language. */
export async function loadWords(language: CliLanguage): Promise<Words> {
  const instance = i18next.createInstance();
  return instance.init({
    lng: language,
    resources: {
      'zh-CN': {
        cli: chinese,
        checks: chineseChecks,
        errors: chineseErrors,
        themes: chineseThemes,
      },
      en: { cli: english, checks: englishChecks, errors: englishErrors, themes: englishThemes },
    },
    ns: ['cli', 'checks', 'errors', 'themes'],
    defaultNS: 'cli',
    interpolation: { escapeValue: false },
  });
}
