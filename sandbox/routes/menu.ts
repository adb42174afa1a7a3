import * as z from 'zod';
import { json, ok } from '../http/answer';
import { refuse, type Refusal } from '../rules/errors';
import { MENU } from '../rules/limits';
import { buttonSchema, checkMenu, domainsOf, type MenuButton } from '../rules/menu';
import { changesOf } from '../store/followers';
import { getRoute, jsonRoute, type Call } from './route';

const PATH = '/cgi-bin/menu';
const right = 'verified';
const menuInput = z.object({ button: z.array(buttonSchema) });

/** Articles in a menu must have been published, pictures must be permanent materials. */
function checkReferences({ record }: Call, buttons: readonly MenuButton[]): Refusal | null {
  for (const { article_id, media_id } of buttons.flatMap((b) => [b, ...b.sub_button])) {
    const isPublished = record.publications.some(
      (p) => p.status === 0 && p.articleId === article_id,
    );
    if (article_id !== undefined && !isPublished) return refuse(53600);
    const isStored = record.materials.some((m) => m.mediaId === media_id);
    if (media_id !== undefined && !isStored) return refuse(40007);
  }
  return null;
}

/** Replaces the whole default menu. */
const create = jsonRoute(
  { path: `${PATH}/create`, right, schema: menuInput },
  (call, { button }) => {
    const refusal = checkMenu(button) ?? checkReferences(call, button);
    if (refusal) return refusal;
    const { menus } = call.record;
    menus.lastMenuId += 1;
    menus.main = { menuId: menus.lastMenuId, buttons: button };
    return ok();
  },
);

const get = getRoute({ path: `${PATH}/get`, right }, ({ record: { menus } }) => {
  if (!menus.main) return refuse(46003);
  const conditional = menus.conditional.map(({ menuId, buttons, rule }) => ({
    button: buttons,
    matchrule: rule,
    menuid: menuId,
  }));
  return json({
    menu: { button: menus.main.buttons, menuid: menus.main.menuId },
    ...(conditional.length > 0 ? { conditionalmenu: conditional } : {}),
  });
});

/** Takes the conditional menus along. */
const remove = getRoute({ path: `${PATH}/delete`, right }, ({ record: { menus } }) => {
  menus.main = null;
  menus.conditional = [];
  return ok();
});

/** Rule fields that went with the privacy change. */
const RETIRED = ['group_id', 'sex', 'country', 'province', 'city', 'language'];

const addConditional = jsonRoute(
  {
    path: `${PATH}/addconditional`,
    right,
    schema: menuInput.extend({
      matchrule: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
    }),
  },
  (call, { button, matchrule }) => {
    const { menus } = call.record;
    if (!menus.main) return refuse(65303);
    const set = Object.entries(matchrule).map(([name, value]) => [name, String(value)] as const);
    const rule = Object.fromEntries(set.filter(([, value]) => value !== ''));
    if (RETIRED.some((field) => field in rule)) return refuse(65320);
    if (!rule.tag_id && !rule.client_platform_type) return refuse(65304);
    const refusal = checkMenu(button) ?? checkReferences(call, button);
    if (refusal) return refusal;
    const others = menus.conditional.map((menu) => z.array(buttonSchema).parse(menu.buttons));
    const domains = new Set([...others, button].flatMap((menu) => [...domainsOf(menu)]));
    if (domains.size > MENU.conditionalDomains) return refuse(65316);
    menus.lastMenuId += 1;
    menus.conditional.push({ menuId: menus.lastMenuId, buttons: button, rule });
    return json({ menuid: String(menus.lastMenuId) });
  },
);

const deleteConditional = jsonRoute(
  {
    path: `${PATH}/delconditional`,
    right,
    schema: z.object({ menuid: z.union([z.string(), z.number()]) }),
  },
  ({ record: { menus } }, { menuid }) => {
    const at = menus.conditional.findIndex((menu) => String(menu.menuId) === String(menuid));
    if (at < 0) return refuse(65301);
    menus.conditional.splice(at, 1);
    return ok();
  },
);

/** The newest conditional menu whose rule fits wins. Every sample follower uses an iPhone (1). */
const tryMatch = jsonRoute(
  { path: `${PATH}/trymatch`, right, schema: z.object({ user_id: z.string() }) },
  ({ world, account, record }, { user_id }) => {
    if (!record.menus.main) return refuse(46003);
    if (!world.followers.find(account.appId, user_id)) return refuse(40003);
    const { tagIds } = changesOf(record.audience, user_id);
    const fitting = record.menus.conditional.findLast(
      ({ rule }) =>
        (!rule.tag_id || tagIds.map(String).includes(rule.tag_id)) &&
        (!rule.client_platform_type || rule.client_platform_type === '1'),
    );
    return json({ button: (fitting ?? record.menus.main).buttons });
  },
);

/** Another shape than `menu/get`: sub buttons stand in a `list`. Open to every account. */
const current = getRoute(
  { path: '/cgi-bin/get_current_selfmenu_info', right: 'all' },
  ({ record: { menus } }) => {
    const buttons = z.array(buttonSchema).parse(menus.main?.buttons ?? []);
    return json({
      is_menu_open: menus.main ? 1 : 0,
      selfmenu_info: {
        button: buttons.map(({ sub_button, ...button }) =>
          sub_button.length > 0 ? { name: button.name, sub_button: { list: sub_button } } : button,
        ),
      },
    });
  },
);

/** Calls for menus. */
export const menuRoutes = [
  create,
  get,
  remove,
  addConditional,
  deleteConditional,
  tryMatch,
  current,
];
