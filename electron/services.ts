import type { Clipboard, Shell } from 'electron';
import type { EventName, EventPayload } from '../core/contract/events';
import type { AssetHash } from '../core/domain/ids';
import type { Settings } from '../core/domain/settings';
import { checkArticle } from '../core/checks/check-article';
import { createAccounts } from './accounts/accounts';
import { createVault, type KeyStore } from './accounts/vault';
import { createSamples } from './articles/samples/create-samples';
import type { DataFolder } from './data-folder';
import type { Db } from './db/database';
import { getSetting, putSetting } from './db/settings-queries';
import type { Dialogs } from './dialogs';
import { checkpointFromEnvironment } from './deliveries/checkpoint';
import { systemClock } from './deliveries/clock';
import { createDeliveries } from './deliveries/deliveries';
import { paceOf } from './deliveries/pace';
import { createImports } from './imports/imports';
import { accountHandlers } from './ipc/handlers/accounts';
import { articleHandlers } from './ipc/handlers/articles';
import { assetHandlers } from './ipc/handlers/assets';
import { deliveryHandlers } from './ipc/handlers/deliveries';
import { documentHandlers } from './ipc/handlers/documents';
import { importHandlers } from './ipc/handlers/imports';
import type { Log } from './log';
import { createSandboxHost } from './sandbox-host';
import { createStore } from './store';
import { httpTransport } from './wechat/http';
import type { ServedAsset } from './window/protocol';

/** Set once the sample workspace and the practice account were made; cleared ones never return. */
const FIRST_RUN_KEY = 'first-run-done';

/** What the services need from Electron and the window. */
export type ServicePorts = {
  db: Db;
  folder: DataFolder;
  log: Log;
  send: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  keyStore: KeyStore;
  shell: Pick<Shell, 'openExternal'>;
  clipboard: Pick<Clipboard, 'writeText'>;
  dialogs: Dialogs;
  packaged: boolean;
  settings: () => Settings;
  sandboxName: () => string;
  /** Where the pictures of the sample articles are. */
  samplesFolder: string;
};

/** Everything behind the calls, put together over an open database. */
export function createServices(ports: ServicePorts) {
  const { db, folder, log, send } = ports;
  const articlesChanged = () => send('articles.changed', {});
  const store = createStore({
    db,
    folder,
    log,
    onArticlesChanged: articlesChanged,
    onDocumentChanged: (id, update) => send('documents.changed', { id, update }),
  });
  const sandbox = createSandboxHost({
    workerFile: new URL('./sandbox.worker.js', import.meta.url),
    dataFolder: folder.sandbox,
    accountName: ports.sandboxName(),
  });
  const vault = createVault(db, ports.keyStore);
  const accounts = createAccounts({
    db,
    vault,
    transport: httpTransport,
    sandbox,
    now: systemClock.now,
    delay: systemClock.delay,
    isSending: (id) => deliveries.isSending(id),
    onChange: () => send('accounts.changed', {}),
  });
  const deliveries = createDeliveries({
    db,
    accounts,
    readArticle: (id) => store.documents.read(id),
    checkArticle,
    assets: store.assets,
    clock: systemClock,
    paceOf,
    checkpoint: checkpointFromEnvironment(process.env, ports.packaged),
    onChange: (delivery) => send('deliveries.changed', { delivery }),
    onUnexpected: (error) => log.trouble('delivery', error),
  });

  const imports = createImports({
    parse: store.parseMarkdown,
    takeIn: store.assets.takeIn,
    createArticle: ({ meta, document }) => store.articles.add(document, meta),
    onUnexpected: (error) => log.trouble('import', error),
    onProgress: (progress) => send('imports.progress', progress),
  });

  async function firstRun(): Promise<void> {
    if (getSetting(db, FIRST_RUN_KEY) !== null) return;
    await createSamples({
      articles: store.articles,
      assets: store.assets,
      folder: ports.samplesFolder,
    });
    await accounts.createSandbox(ports.sandboxName(), 'service');
    putSetting(db, FIRST_RUN_KEY, true);
  }

  async function startBackground(): Promise<void> {
    await firstRun();
    await store.documents.catchUp();
    deliveries.goOn();
  }
  let background: Promise<void> | null = null;

  return {
    handlers: {
      ...articleHandlers(store.articles, ports.settings),
      ...documentHandlers(store.documents),
      ...assetHandlers({ assets: store.assets, chooseImages: ports.dialogs.chooseImages }),
      ...importHandlers({ imports, chooseMarkdown: ports.dialogs.chooseMarkdown }),
      ...accountHandlers({ accounts, vault, onUnlocked: () => deliveries.goOnAfterUnlock() }),
      ...deliveryHandlers({ deliveries, shell: ports.shell, clipboard: ports.clipboard }),
    },

    /** Imports files that were dropped on the window. */
    importDropped: imports.importFiles,

    /** A picture for the page; null when there is none of that hash. */
    findAsset(hash: AssetHash): ServedAsset | null {
      const asset = store.assets.find(hash);
      return asset && { path: store.assets.pathOf(hash), mime: asset.mime };
    },

    /** What can wait until the window is there; done once, however often pages are loaded. */
    afterWindow: (): Promise<void> => (background ??= startBackground()),

    async close(): Promise<void> {
      await deliveries.close();
      await store.close();
      await sandbox.close();
    },
  };
}

/** Everything behind the calls. */
export type Services = ReturnType<typeof createServices>;
