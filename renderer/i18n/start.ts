import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, loadWords } from './words';

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
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of the running window. */
export async function changeWords(language: Language): Promise<void> {
  const namespaces = await loadWords(language);
  for (const [name, content] of Object.entries(namespaces)) {
    i18next.addResourceBundle(language, name, content, true, true);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
