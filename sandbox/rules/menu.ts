import * as z from 'zod';
import { refuse, type Refusal } from './errors';
import { MENU } from './limits';

const text = z.string().optional();
const plainButton = z.object({
  type: text,
  name: z.string().default(''),
  key: text,
  url: text,
  media_id: text,
  article_id: text,
  appid: text,
  pagepath: text,
});
/** A top button: one that does something, or the parent of up to five. */
export const buttonSchema = plainButton.extend({ sub_button: z.array(plainButton).default([]) });
export type MenuButton = z.infer<typeof buttonSchema>;

/** Which fields a type of button must have: page 自定义菜单. */
const NEEDS: Readonly<Record<string, readonly (keyof z.infer<typeof plainButton>)[]>> = {
  click: ['key'],
  view: ['url'],
  scancode_push: ['key'],
  scancode_waitmsg: ['key'],
  pic_sysphoto: ['key'],
  pic_photo_or_album: ['key'],
  pic_weixin: ['key'],
  location_select: ['key'],
  media_id: ['media_id'],
  view_limited: ['media_id'],
  article_id: ['article_id'],
  article_view_limited: ['article_id'],
  miniprogram: ['url', 'appid', 'pagepath'],
};

/** Top and sub buttons are told apart in limits and codes. */
const TOP = { nameBytes: MENU.nameBytes, type: 40017, name: 40018, url: 40020 } as const;
const SUB = { nameBytes: MENU.subNameBytes, type: 40024, name: 40025, url: 40027 } as const;

/** Checks a whole menu: counts, names, types, sizes. */
export function checkMenu(buttons: readonly MenuButton[]): Refusal | null {
  if (buttons.length < 1 || buttons.length > MENU.buttons) return refuse(40016);
  for (const button of buttons) {
    if (button.sub_button.length > MENU.subButtons) return refuse(40023);
    const refusal =
      button.sub_button.length > 0 ? checkName(button.name, TOP) : checkButton(button, TOP);
    if (refusal) return refusal;
    for (const sub of button.sub_button) {
      const wrong = checkButton(sub, SUB);
      if (wrong) return wrong;
    }
  }
  return null;
}

function checkName(name: string, level: typeof TOP | typeof SUB): Refusal | null {
  return name === '' || Buffer.byteLength(name) > level.nameBytes ? refuse(level.name) : null;
}

function checkButton(
  button: z.infer<typeof plainButton>,
  level: typeof TOP | typeof SUB,
): Refusal | null {
  const wrongName = checkName(button.name, level);
  if (wrongName) return wrongName;
  const needs = NEEDS[button.type ?? ''];
  if (!needs) return refuse(level.type);
  if (needs.includes('key') && !isWithin(button.key, MENU.keyBytes)) return refuse(40019);
  if (needs.includes('url') && !isWithin(button.url, MENU.urlBytes)) return refuse(level.url);
  const missing = needs.find((field) => !button[field]);
  return missing ? refuse(47003, missing) : null;
}

function isWithin(value: string | undefined, bytes: number): boolean {
  return value !== undefined && value !== '' && Buffer.byteLength(value) <= bytes;
}

/** The domains that a menu's links lead to. */
export function domainsOf(buttons: readonly MenuButton[]): Set<string> {
  const links = buttons.flatMap((button) => [button.url, ...button.sub_button.map((s) => s.url)]);
  const hosts = links.filter((url) => url !== undefined && URL.canParse(url)).map(hostOf);
  return new Set(hosts);
}

const hostOf = (url: string | undefined) => new URL(url ?? '').host;
