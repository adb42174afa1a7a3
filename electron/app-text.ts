import type { Settings } from '../core/domain/settings';
import english from '../resources/locales/main.en.json';
import chinese from '../resources/locales/main.zh-CN.json';

/** The texts of the main process: menu and system dialogs. */
export type AppText = Record<keyof typeof chinese, string>;

/** The texts in a language. */
export function appText(language: Settings['language']): AppText {
  return language === 'en' ? english : chinese;
}

/** Puts values into a text's `{{name}}` places. */
export function fillText(text: string, values: Record<string, string>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => values[name] ?? place);
}
