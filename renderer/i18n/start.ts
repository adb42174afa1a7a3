import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, loadLateWords, loadWords } from './words';

/** Starts the words of the window in the chosen language. */
export async function startWords(language: Language): Promise<void> {
  const namespaces = await loadWords(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: namespaces },
    ns: Object.keys(namespaces),
    defaultNS: 'common',
    // React escapes; a second time would show &amp; to people.
    interpolation: { escapeValue: false },
    // Words that come later (see addLateWords) appear in what is already shown.
    react: { bindI18nStore: 'added' },
  });
  document.documentElement.lang = language;
  document.title = i18next.t('common:name');
}

function add(language: Language, namespaces: Record<string, object>): void {
  for (const [name, words] of Object.entries(namespaces)) {
    i18next.addResourceBundle(language, name, words, true, true);
  }
}

/** Adds what is not needed for the first paint. */
export async function addLateWords(language: Language): Promise<void> {
  add(language, await loadLateWords(language));
}

/** Changes the language of the running window. */
export async function changeWords(language: Language): Promise<void> {
  add(language, await loadWords(language));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.title = i18next.t('common:name');
  await addLateWords(language);
}
