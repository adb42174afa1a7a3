import type { EmojiData, EmojiDataResolver } from 'frimousse';
import { z } from 'zod';

const emojisSchema = z.array(
  z.object({
    unicode: z.string(),
    label: z.string(),
    group: z.int().optional(),
    tags: z.array(z.string()).optional(),
  }),
);
const messagesSchema = z.object({
  groups: z.array(z.object({ key: z.string(), message: z.string(), order: z.int() })),
});

/** Emoji with names in the language of the window; they are found by English names too. */
export const resolveEmoji: EmojiDataResolver = async (locale) => {
  const english = await loadEnglish();
  if (locale !== 'zh') return english;
  const chinese = await loadChinese();
  const tags = new Map(english.emojis.map(({ emoji, label, tags }) => [emoji, [label, ...tags]]));
  const emojis = chinese.emojis.map((emoji) => ({
    ...emoji,
    tags: [...emoji.tags, ...(tags.get(emoji.emoji) ?? [])],
  }));
  return { ...chinese, emojis };
};

async function loadChinese(): Promise<EmojiData> {
  const [emojis, messages] = await Promise.all([
    import('emojibase-data/zh/compact.json'),
    import('emojibase-data/zh/messages.json'),
  ]);
  return dataOf('zh', emojis.default, messages.default);
}

async function loadEnglish(): Promise<EmojiData> {
  const [emojis, messages] = await Promise.all([
    import('emojibase-data/en/compact.json'),
    import('emojibase-data/en/messages.json'),
  ]);
  return dataOf('en', emojis.default, messages.default);
}

/** Emojibase's data as the picker wants it; parts of emoji (skin tones, hair) are left out. */
function dataOf(locale: string, emojis: unknown, messages: unknown): EmojiData {
  const groups = messagesSchema.parse(messages).groups.filter(({ key }) => key !== 'component');
  const shown = new Set(groups.map(({ order }) => order));
  return {
    locale,
    categories: groups.map(({ order, message }) => ({ index: order, label: message })),
    emojis: emojisSchema
      .parse(emojis)
      .flatMap(({ unicode, label, group, tags = [] }) =>
        group !== undefined && shown.has(group)
          ? [{ emoji: unicode, category: group, label, version: 1, tags }]
          : [],
      ),
    skinTones: { light: '', 'medium-light': '', medium: '', 'medium-dark': '', dark: '' },
  };
}
