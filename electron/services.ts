import type { Clipboard, Shell } from 'electron';
import { AppFailure } from '../core/contract/errors';
import { likelyAccount } from '../core/domain/account';
import { externalLinksOf } from '../core/wechat/links';
import type { EventName, EventPayload } from '../core/contract/events';
import type { Settings } from '../core/domain/settings';
import type { ArticleId } from '../core/domain/ids';
import { personHere } from '../core/domain/person';
import { createAccounts } from './accounts/accounts';
import type { AppText } from './app-text';
import { createAutoLock } from './accounts/auto-lock';
import { createVault, type KeyStore } from './accounts/vault';
import { createAudit } from './audit/audit';
import { openArticles } from './backups/article-source';
import { createBackups } from './backups/backups';
import { createCheckBeforeSending } from './checks/check-before-sending';
import type { DataFolder } from './data-folder';
import type { Db } from './db/database';
import type { Dialogs } from './dialogs';
import { checkpointFromEnvironment } from './deliveries/checkpoint';
import { systemClock } from './deliveries/clock';
import { createAftercare } from './deliveries/aftercare';
import { createDeliveries } from './deliveries/deliveries';
import { massAllowance } from './deliveries/mass-allowance';
import { paceOf } from './deliveries/pace';
import { copyForWebsite } from './exports/copy-for-website';
import { createExports } from './exports/exports';
import type { PaperPage } from './exports/paper-page';
import { uploadedAddress } from './exports/uploaded-address';
import { createImports } from './imports/imports';
import { fetchImage } from './imports/remote/fetch-image';
import { createRemoteImages } from './imports/remote/remote-images';
import { accountHandlers } from './ipc/handlers/accounts';
import { checkHandlers } from './ipc/handlers/checks';
import { dataHandlers } from './ipc/handlers/data';
import { deliveryHandlers } from './ipc/handlers/deliveries';
import { exportHandlers } from './ipc/handlers/exports';
import { historyHandlers } from './ipc/handlers/history';
import { importHandlers } from './ipc/handlers/imports';
import { quotaHandlers } from './ipc/handlers/quotas';
import { scheduleHandlers } from './ipc/handlers/schedules';
import { themeHandlers } from './ipc/handlers/themes';
import { endFirstRun, isFirstRun } from './first-run';
import type { LayoutPage } from './layout/layout-page';
import type { Log } from './log';
import type { WaitingFiles } from './opening/waiting-files';
import { ROBOT_ADDRESS, createRobot } from './robot/robot';
import { createSandboxHost } from './sandbox-host';
import { placeOf } from './schedule/place';
import { createScheduling } from './schedule/scheduling';
import type { Store } from './store';
import type { Threads } from './threads';
import { httpTransport } from './wechat/http';
import { createApprovals } from './workspace/approvals';
import { usageOf } from './wechat/usage';

/** Pictures on their way to one account at the same time: enough to fill a line, kind to a server. */
const UPLOADS_AT_ONCE = 6;

/** How often the idle time is looked at. */
const LOCK_LOOK_MS = 10_000;
const MINUTE_MS = 60_000;

/** What the services need from the store, Electron and the window. */
export type ServicePorts = {
  db: Db;
  store: Store;
  folder: DataFolder;
  log: Log;
  threads: Threads;
  send: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
  keyStore: KeyStore;
  shell: Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>;
  clipboard: Pick<Clipboard, 'writeText'>;
  dialogs: Dialogs;
  layout: LayoutPage;
  paper: PaperPage;
  waitingFiles: Pick<WaitingFiles, 'take'>;
  /** Ends the application and starts it again. */
  restart: () => void;
  packaged: boolean;
  text: () => AppText;
  settings: () => Settings;
  /** How long nobody has touched this machine. */
  idleSeconds: () => number;
  /** Shows a notice of the operating system. */
  showNotice: (heading: string, body: string) => void;
  /** Told what goes out next at its time, in words; null when nothing waits. */
  showNext: (next: string | null) => void;
};

/**
 * What the first moments of a window do not need: importing, accounts, deliveries, backups. Loaded
 * when the window can be used, or when one of its calls comes earlier.
 */
export function createServices(ports: ServicePorts) {
  const { db, store, folder, log, send, threads } = ports;
  const sandbox = createSandboxHost({
    workerFile: new URL('./sandbox.worker.js', import.meta.url),
    dataFolder: folder.sandbox,
    accountName: ports.text().sandboxAccount,
  });
  const vault = createVault(db, ports.keyStore);
  const approvals = createApprovals(store.workspace, systemClock.now);
  const audit = createAudit(db, {
    now: systemClock.now,
    person: () => personHere(store.workspace.read().people, ports.settings().personId)?.name ?? '',
  });
  const autoLock = createAutoLock({
    idleSeconds: ports.idleSeconds,
    limitMinutes: () => ports.settings().lockAfterMinutes,
    withScreen: () => ports.settings().lockWithScreen,
    isOpen: () => {
      const { backend, state } = vault.status();
      return backend === 'passphrase' && state === 'ready';
    },
    lock: (by) => {
      vault.lock();
      audit.add({ action: 'secrets-locked', subject: '', detail: { by } });
      send('accounts.changed', {});
    },
  });
  const locking = setInterval(autoLock.look, LOCK_LOOK_MS);
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
    companyThemes: () => store.workspace.read().themes,
    renderArticle: (document, look) => threads.documents.run('render', { document, look }),
    checkArticle: createCheckBeforeSending({
      documents: threads.documents,
      layout: ports.layout,
      wordLists: () => store.workspace.read().wordLists,
      onTrouble: log.trouble,
    }),
    assets: store.assets,
    clock: systemClock,
    graceMs: () => ports.settings().graceMinutes * MINUTE_MS,
    uploadsAtOnce: UPLOADS_AT_ONCE,
    paceOf,
    checkpoint: checkpointFromEnvironment(process.env, ports.packaged),
    assertMayStart: approvals.assertMayStart,
    onChange: (delivery) => {
      send('deliveries.changed', { delivery });
      scheduling.onDeliveryChange(delivery);
      const out = delivery.state === 'done' && delivery.way.kind !== 'draft';
      if (!out || delivery.sandbox) return;
      for (const { articleId } of delivery.articles) markPublished(articleId);
    },
    onProgress: (progress) => send('deliveries.progress', progress),
    onUnexpected: (error) => log.trouble('delivery', error),
  });

  const robot = createRobot({ db, vault, fetch, address: robotAddress(ports.packaged) });
  const scheduling = createScheduling({
    db,
    clock: systemClock,
    deliveries,
    robot,
    place: placeOf(folder.root),
    settings: ports.settings,
    text: ports.text,
    showNotice: ports.showNotice,
    showNext: ports.showNext,
    onChange: (schedule) => send('schedules.changed', { schedule }),
    markScheduled: (articles, scheduled) => {
      for (const id of articles) markScheduled(id, scheduled);
    },
    onTrouble: log.trouble,
  });

  const aftercare = createAftercare({ db, accounts, clock: systemClock });

  const imports = createImports({
    read: (file, signal) => threads.readers.run('readFile', file, signal),
    takeIn: store.assets.takeIn,
    createArticle: ({ meta, document }) => store.articles.add(document, meta),
    onUnexpected: (error) => log.trouble('import', error),
    onProgress: (progress) => send('imports.progress', progress),
  });

  const articlePorts = {
    documents: store.documents,
    companyThemes: () => store.workspace.read().themes,
    assets: store.assets,
    worker: threads.exports,
  };
  const exports = createExports({
    ...articlePorts,
    paper: ports.paper,
    onUnexpected: (error) => log.trouble('export', error),
    onProgress: (progress) => send('exports.progress', progress),
  });

  const remoteImages = createRemoteImages({
    fetchImage: (address, signal) => fetchImage(address, { signal }),
    takeIn: store.assets.takeIn,
    onProgress: (progress) => send('remoteImages.progress', progress),
  });

  const backups = createBackups({
    db,
    folder: folder.backups,
    now: systemClock.now,
    onTrouble: log.trouble,
  });

  /** An article that waits for its time is marked so; afterwards it is what it was before. */
  function markScheduled(id: ArticleId, scheduled: boolean): void {
    store.articles
      .markScheduled(id, scheduled)
      .catch((error: unknown) => log.trouble('marking an article as scheduled', error));
  }

  /** What is online is published, whatever was done with the article while it was on its way. */
  function markPublished(id: ArticleId): void {
    store.articles.setStatus(id, 'published').catch((error: unknown) => {
      if (!(error instanceof AppFailure && error.appError.code === 'not-found')) {
        log.trouble('marking an article as published', error);
      }
    });
  }

  async function finishFirstRun(): Promise<void> {
    if (!isFirstRun(db)) return;
    await accounts.createSandbox(ports.text().sandboxAccount, 'service');
    endFirstRun(db);
  }

  async function checkIntegrity(): Promise<void> {
    const problems = await threads.integrity.run('check', { databaseFile: folder.database });
    if (problems.length === 0) return;
    log.trouble('the database is damaged', problems.join('\n'));
    send('store.damaged', {});
  }

  /** WeChat tells the links of a mass send on the next day only. */
  async function findLinks(): Promise<void> {
    const { found, failures } = await aftercare.findMissingLinks();
    for (const id of found) deliveries.changed(id);
    for (const failure of failures) log.trouble('links of mass sends', failure);
  }

  async function runBackground(): Promise<void> {
    const jobs: Record<string, () => unknown> = {
      'first run': finishFirstRun,
      'catching up projections': store.documents.catchUp,
      deliveries: deliveries.goOn,
      schedules: scheduling.start,
      // Behind what must not wait: without a network this takes minutes.
      'links of mass sends': findLinks,
      backups: backups.startDaily,
      integrity: checkIntegrity,
    };
    for (const [name, job] of Object.entries(jobs)) {
      try {
        await job();
      } catch (error) {
        const cancelled = error instanceof AppFailure && error.appError.code === 'cancelled';
        if (!cancelled) log.trouble(name, error);
      }
    }
  }
  let background: Promise<void> | null = null;

  function lookAgain(): void {
    deliveries.goOnAfterSleep();
    deliveries.goOnAfterUnlock();
    scheduling.wake();
  }

  return {
    handlers: {
      ...checkHandlers({ layout: ports.layout }),
      ...importHandlers({
        imports,
        remoteImages,
        chooseFiles: ports.dialogs.chooseFiles,
        takeWaiting: ports.waitingFiles.take,
      }),
      ...exportHandlers({
        exports,
        copyForWebsite: (order) =>
          copyForWebsite(
            {
              ...articlePorts,
              uploadedAddress: (id, hash) => uploadedAddress({ db, accounts }, id, hash),
              externalLinks: (id, { columnId }) =>
                externalLinksOf(
                  id === null
                    ? likelyAccount(columnId, store.workspace.read().columns, accounts.list())
                    : accounts.get(id),
                ),
            },
            order,
          ),
        chooseFolder: ports.dialogs.chooseExportFolder,
        showInFolder: (path) => ports.shell.showItemInFolder(path),
      }),
      ...accountHandlers({
        accounts,
        vault,
        audit,
        onUnlocked: () => {
          lookAgain();
          send('accounts.changed', {});
        },
        onLock: () => send('accounts.changed', {}),
      }),
      ...themeHandlers(ports.dialogs),
      ...deliveryHandlers({
        deliveries,
        scheduling,
        aftercare,
        audit,
        approvals,
        shell: ports.shell,
        clipboard: ports.clipboard,
      }),
      ...scheduleHandlers({
        scheduler: scheduling,
        deliveries,
        audit,
        robot,
        greeting: () => ({
          heading: ports.text().productName,
          lines: [ports.text().robotGreeting],
        }),
      }),
      ...historyHandlers({ audit, deliveries, dialogs: ports.dialogs }),
      ...quotaHandlers({
        accounts,
        usageOf: (id) => usageOf(db, id, systemClock.now()),
        massAllowance: (id, askWechat) =>
          massAllowance({ db, accounts, clock: systemClock }, id, askWechat),
      }),
      ...dataHandlers({
        shell: ports.shell,
        dialogs: ports.dialogs,
        folder,
        backups,
        documents: store.documents,
        openArticles: () => openArticles(db, store.documents),
        now: systemClock.now,
        restartAfterRestore: ports.restart,
        onTrouble: log.trouble,
      }),
    },

    /** The computer woke up or its clock was set: waits may be over, a time may have come. */
    lookAgain,

    /** The screen of the computer was locked. */
    screenLocked: autoLock.screenLocked,

    /** Imports files that were dropped on the window. */
    importDropped: imports.importFiles,

    /** Goes on with what a window need not wait for; begun once, however often pages are loaded. */
    startBackground: (): Promise<void> => (background ??= runBackground()),

    async close(): Promise<void> {
      await scheduling.close();
      clearInterval(locking);
      await deliveries.close();
      ports.layout.close();
      ports.paper.close();
      await backups.close();
      await sandbox.close();
    },
  };
}

/** Importing, accounts, deliveries and backups. */
export type Services = ReturnType<typeof createServices>;

/** Tests let the robot speak to a server of their own. */
function robotAddress(packaged: boolean): string {
  const standIn = packaged ? undefined : process.env['GAOTAI_ROBOT_ADDRESS'];
  return standIn ?? ROBOT_ADDRESS;
}
