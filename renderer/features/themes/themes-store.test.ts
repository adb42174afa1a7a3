import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appError } from '../../../core/contract/errors';
import { ok } from '../../../core/result';
import { builtInRecipes } from '../../../core/wechat/themes';
import { themeOfArticle } from '../../../core/wechat/themes/theme-of';
import { readWorkspace } from '../../../core/workspace/workspace';
import { createToastsStore } from '../../app/toasts-store';
import { createFakeClient } from '../../test/fake-client';
import { createWorkspaceStore } from '../../workspace/workspace-store';
import { createThemesStore } from './themes-store';

async function open() {
  const durable = new Y.Doc();
  const main = createFakeClient({
    'workspace.open': () => ok({ update: Y.encodeStateAsUpdate(durable) }),
    'workspace.append': ({ update }) => {
      Y.applyUpdate(durable, update);
      return ok(undefined);
    },
  });
  const toasts = createToastsStore();
  const workspace = createWorkspaceStore(main.client, toasts);
  await workspace.getState().load();
  const store = createThemesStore(main.client, toasts, workspace);
  const kept = async () => {
    await workspace.getState().flush();
    return readWorkspace(durable).themes;
  };
  return { main, toasts, store, kept };
}

const blue = { ...builtInRecipes.porcelain, accent: '#00457c' };

describe('the company’s own themes', () => {
  test('are kept in the workspace, renamed and changed, and dress articles at once', async () => {
    const { store, kept } = await open();
    const id = store.getState().add('公司蓝', builtInRecipes.porcelain);
    store.getState().save(id, ' 品牌蓝 ', blue);
    const themes = await kept();
    expect(themes).toMatchObject([{ id, name: '品牌蓝' }]);
    expect(themeOfArticle({ theme: id }, themes).accent).toBe('#00457c');
  });

  test('of one name can be told apart', async () => {
    const { store, kept } = await open();
    for (let copy = 0; copy < 3; copy += 1) store.getState().add('公司蓝', blue);
    const names = (await kept()).map((theme) => theme.name).toSorted();
    expect(names).toEqual(['公司蓝', '公司蓝 (2)', '公司蓝 (3)']);
  });

  test('that is removed comes back by undo, the same', async () => {
    const { store, toasts, kept } = await open();
    store.getState().add('公司蓝', blue);
    const [entry] = await kept();
    if (!entry) throw new Error('nothing was added');
    store.getState().remove(entry);
    expect(await kept()).toEqual([]);
    toasts.getState().toasts[0]?.action?.run();
    expect(await kept()).toEqual([entry]);
  });

  test('come in from files; a bad file says why and keeps none of the others out', async () => {
    const { main, store, toasts, kept } = await open();
    main.handlers['themes.openFiles'] = () =>
      ok([
        { fileName: 'x.json', theme: null, error: appError('theme-newer') },
        { fileName: 'blue.json', theme: { name: '公司蓝', recipe: blue }, error: null },
      ]);
    const id = await store.getState().importFiles();
    expect(await kept()).toMatchObject([{ id, name: '公司蓝', theme: blue }]);
    expect(toasts.getState().toasts).toMatchObject([
      { error: { code: 'theme-newer' }, message: { values: { fileName: 'x.json' } } },
    ]);
  });

  test('go out into a file', async () => {
    const { main, store, toasts } = await open();
    main.handlers['themes.saveFile'] = () => ok({ saved: true });
    await store.getState().exportFile('公司蓝', blue);
    expect(toasts.getState().toasts).toMatchObject([{ message: { key: 'themes:exported' } }]);
  });
});
