import { randomUUID } from 'node:crypto';
import { type AppError, AppFailure, appError } from '../../core/contract/errors';
import type { Account } from '../../core/domain/account';
import { mayMassSend } from '../../core/domain/allowance';
import type { ArticleMeta } from '../../core/domain/article';
import type { Delivery, DeliveryLogEntry, ManualItem } from '../../core/domain/delivery';
import type { Finding } from '../../core/domain/finding';
import {
  type AccountId,
  type ArticleId,
  type DeliveryId,
  type EditionId,
  assetHashSchema,
  deliveryIdSchema,
} from '../../core/domain/ids';
import type { DeliveryAnswer } from '../../core/domain/question';
import type { FrozenVersion } from '../../core/domain/version';
import { type Way, onceKey } from '../../core/domain/way';
import type { DocumentJson } from '../../core/document/schema';
import { pictureMessagePage } from '../../core/wechat/picture-message';
import type { RenderedDocument } from '../../core/wechat/render';
import { themeOfArticle } from '../../core/wechat/themes/theme-of';
import { inTransaction } from '../db/sql';
import { insertDeliveryArticles, listVersions } from './article-queries';
import { checklistOf, manualItemsOf } from './checklist';
import { answerQuestion, tickItem } from './decisions';
import {
  type DeliveryRow,
  findDone,
  findOpenDelivery,
  getDeliveryRow,
  insertDeliveryRow,
  listDeliveryRows,
  listStoppedBy,
  listUnendedRows,
  patchDelivery,
} from './delivery-queries';
import { type FrozenArticle, freeze, hashOfVersion, hashOfVersions } from './freeze';
import { addLog, listLog } from './log-queries';
import { massAllowance } from './mass-allowance';
import { type DraftPlan, planSteps } from './plan';
import type { DeliveryPorts } from './ports';
import { getKnownDraft } from './remote-drafts';
import { type Runner, createRunner } from './runner';
import { isPastReturn, isUnresolved, toDelivery } from './shown';
import { listStepRows, putSteps } from './step-queries';
import { createTurns } from './turns';

/** How long closing waits for calls that are under way; the journal takes care of the rest. */
const CLOSING_MS = 2_000;

/** What is to be sent, where, and how. */
export type SendRequest = {
  /** 1 to 8, the head first. */
  articleIds: readonly ArticleId[];
  editionId?: EditionId | null;
  accountId: AccountId;
  way: Way;
  manual?: readonly ManualItem[];
  confirmedBy?: string | null;
};

/** Notes when a delivery shall go out, inside the transaction that writes it down. */
export type Hold = (id: DeliveryId) => void;
/** A frozen article, with what the API cannot carry of it. */
type EnteredArticle = FrozenArticle & { manual: readonly ManualItem[] };
/** What a look at some articles says before they are sent. */
export type Prepared = {
  versionHash: string | null;
  articles: { articleId: ArticleId; findings: Finding[]; manual: ManualItem[] }[];
};

/** The deliveries of this machine. Failures are thrown as `AppFailure`. */
export function createDeliveries(ports: DeliveryPorts) {
  const { db, clock } = ports;
  const turns = createTurns();
  const runners = new Map<DeliveryId, { runner: Runner; ended: Promise<void> }>();
  let closing = false;

  function existing(id: DeliveryId): DeliveryRow {
    const row = getDeliveryRow(db, id);
    if (row === null) throw new AppFailure(appError('not-found'));
    return row;
  }

  const shown = (row: DeliveryRow): Delivery => toDelivery(db, row);

  function changed(id: DeliveryId): Delivery {
    const delivery = shown(existing(id));
    ports.onChange(delivery);
    return delivery;
  }

  /** Starts the runner of a delivery if it has none. */
  function launch(row: DeliveryRow): void {
    if (closing || runners.has(row.id)) return;
    const runner = createRunner(ports, row.id, () => closing);
    const ended = follow(runner, row);
    runners.set(row.id, { runner, ended });
  }

  async function follow(runner: Runner, row: DeliveryRow): Promise<void> {
    try {
      await walk(runner, row);
    } catch (error) {
      ports.onUnexpected(error);
      return;
    } finally {
      runners.delete(row.id);
    }
    // Resumed in the very moment in which it stopped.
    const now = closing ? null : getDeliveryRow(db, row.id);
    if (now?.state === 'running') launch(now);
  }

  async function walk(runner: Runner, row: DeliveryRow): Promise<void> {
    const outcome = await turns.take(row.accountId, () => runner.runToPublication());
    // Waiting for the publication keeps no other delivery from going on.
    if (outcome === 'submitted') await runner.runToEnd();
  }

  function renderedOf(meta: ArticleMeta, document: DocumentJson): Promise<RenderedDocument> {
    return ports.renderArticle(document, themeOfArticle(meta, ports.companyThemes()));
  }

  /** Reads an article as it is now, renders and checks it. */
  async function examine(articleId: ArticleId, account: Account) {
    const { meta, document } = await ports.readArticle(articleId);
    const rendered = await renderedOf(meta, document);
    const findAsset = (hash: string) => {
      const known = assetHashSchema.safeParse(hash);
      return known.success ? ports.assets.find(known.data) : null;
    };
    const findings = await ports.checkArticle({ meta, document, rendered, account, findAsset });
    return { meta, document, rendered, findings };
  }

  /** Freezes an article as it is now; throws `article-has-errors`. */
  async function frozen(articleId: ArticleId, account: Account): Promise<EnteredArticle> {
    const { meta, document, rendered, findings } = await examine(articleId, account);
    if (findings.some((finding) => finding.severity === 'error')) {
      throw new AppFailure(appError('article-has-errors'));
    }
    const version = freeze({ meta, document, rendered, cover: coverOf(meta) });
    const manual = manualItemsOf(meta, document);
    return { articleId, version, versionHash: hashOfVersion(version), manual };
  }

  function coverOf(meta: ArticleMeta) {
    return meta.cover === null ? null : ports.assets.find(meta.cover);
  }

  function usableAccount(id: AccountId): Account {
    const account = ports.accounts.get(id);
    if (account === null) throw new AppFailure(appError('not-found'));
    if (account.secret === 'locked') throw new AppFailure(appError('vault-locked'));
    if (account.secret === 'missing') throw new AppFailure(appError('secret-missing'));
    return account;
  }

  /** Writes a delivery down, unless the same is on its way or done. */
  function enter(
    request: SendRequest,
    account: Account,
    articles: EnteredArticle[],
    hold: Hold | null,
  ): DeliveryId {
    const { accountId, way, editionId = null, confirmedBy = null } = request;
    const [head] = articles;
    if (head === undefined) throw new AppFailure(appError('invalid-input'));
    const id = deliveryIdSchema.parse(randomUUID());
    const sourceId = editionId ?? head.articleId;
    const versionHash = hashOfVersions(articles.map((article) => article.versionHash));
    const key = onceKey(way, versionHash);
    const createdAtMs = clock.now();
    const inArticles = articles.flatMap((article) => article.manual);
    const manual = checklistOf(way, request.manual ?? [], inArticles);
    inTransaction(db, () => {
      if (findOpenDelivery(db, accountId, sourceId, request.articleIds) !== null) {
        throw new AppFailure(appError('delivery-in-progress'));
      }
      if (key !== null && findDone(db, { accountId, sourceId, onceKey: key }) !== null) {
        throw new AppFailure(appError('delivery-already-published'));
      }
      const known = getKnownDraft(db, accountId, sourceId);
      const draft: DraftPlan =
        known === null ? 'create' : known.stored.length === articles.length ? 'update' : 'replace';
      insertDeliveryRow(db, {
        id,
        editionId,
        sourceId,
        accountId,
        accountName: account.name,
        sandbox: account.sandbox,
        title: head.version.title,
        versionHash,
        way,
        onceKey: key,
        confirmedBy,
        draftMediaId: draft === 'update' ? (known?.mediaId ?? null) : null,
        oldDraftMediaId: draft === 'replace' ? (known?.mediaId ?? null) : null,
        // 32 bytes: all that WeChat allows.
        clientMsgId: id.replaceAll('-', ''),
        createdAtMs,
      });
      if (hold !== null) patchDelivery(db, id, { state: 'held' });
      insertDeliveryArticles(db, id, articles);
      const versions = articles.map((article) => article.version);
      putSteps(db, id, 0, planSteps(versions, ports.assets, { way, manual, draft }));
      addLog(db, id, {
        atMs: createdAtMs,
        ordinal: null,
        event: hold === null ? 'started' : 'held',
        detail: {
          account: account.name,
          way: JSON.stringify(way),
          articles: articles.length,
          version: versionHash,
          confirmedBy: confirmedBy ?? '',
        },
      });
      hold?.(id);
    });
    return id;
  }

  /** Goes on with a stopped delivery, or at once with a waiting one. Others are left alone. */
  function resume(id: DeliveryId): Delivery {
    const row = existing(id);
    if (row.state === 'stopped') {
      inTransaction(db, () => {
        patchDelivery(db, id, { state: 'running', error: null, question: null, resumeAtMs: null });
        addLog(db, id, { atMs: clock.now(), ordinal: null, event: 'resumed', detail: {} });
      });
    }
    if (row.state !== 'running' && row.state !== 'held') wakeOrLaunch(id);
    return changed(id);
  }

  return {
    list: (): Delivery[] => listDeliveryRows(db).map(shown),
    get: (id: DeliveryId): Delivery => shown(existing(id)),
    log: (id: DeliveryId): DeliveryLogEntry[] => listLog(db, existing(id).id),

    /** Whether an account has a delivery on its way, so that it must stay. */
    isSending: (accountId: AccountId): boolean =>
      listUnendedRows(db).some((row) => row.accountId === accountId),

    /** The pre-flight check of an article for an account. */
    async check(articleId: ArticleId, accountId: AccountId): Promise<Finding[]> {
      const account = ports.accounts.get(accountId);
      if (account === null) throw new AppFailure(appError('not-found'));
      return (await examine(articleId, account)).findings;
    },

    /**
     * Looks at the articles as they are now: what the check finds in each, and the hash that names
     * exactly these versions; null when one of them has an error and so cannot be sent.
     */
    async prepare(articleIds: readonly ArticleId[], accountId: AccountId): Promise<Prepared> {
      const account = ports.accounts.get(accountId);
      if (account === null) throw new AppFailure(appError('not-found'));
      const found: Prepared['articles'] = [];
      const hashes: string[] = [];
      for (const articleId of articleIds) {
        const { meta, document, rendered, findings } = await examine(articleId, account);
        found.push({ articleId, findings, manual: manualItemsOf(meta, document) });
        if (findings.some((finding) => finding.severity === 'error')) continue;
        hashes.push(hashOfVersion(freeze({ meta, document, rendered, cover: coverOf(meta) })));
      }
      const whole = hashes.length === articleIds.length;
      return { versionHash: whole ? hashOfVersions(hashes) : null, articles: found };
    },

    /** An article as it would be sent now. */
    async render(articleId: ArticleId) {
      const { meta, document } = await ports.readArticle(articleId);
      const { title, author, sourceUrl, openComment } = meta;
      const { html, images } = await renderedOf(meta, document);
      const shown = meta.form === 'pictures' ? pictureMessagePage(document, images) : html;
      return { title, author, sourceUrl, openComment, html: shown };
    },

    /** What was sent of one article (from 0), as it was frozen. */
    version(id: DeliveryId, article: number): FrozenVersion {
      const version = listVersions(db, existing(id).id)[article];
      if (version === undefined) throw new AppFailure(appError('not-found'));
      return version;
    },

    /**
     * Freezes the articles as they are now and starts sending them. Throws `delivery-in-progress`
     * while one of them is on its way to the account, `delivery-already-published` for a version
     * that was sent there in the same way, `article-has-errors`, `vault-locked`, `secret-missing`,
     * `not-found`, `invalid-input` for an article that is named twice. With `hold` nothing is sent
     * before {@link release}.
     */
    async start(request: SendRequest, hold: Hold | null = null): Promise<Delivery> {
      if (new Set(request.articleIds).size !== request.articleIds.length) {
        throw new AppFailure(appError('invalid-input'));
      }
      const account = usableAccount(request.accountId);
      const articles: EnteredArticle[] = [];
      for (const articleId of request.articleIds) {
        articles.push(await frozen(articleId, account));
      }
      ports.assertMayStart?.({
        versionHash: hashOfVersions(articles.map((article) => article.versionHash)),
        way: request.way,
        confirmedBy: request.confirmedBy ?? null,
      });
      const id = enter(request, account, articles, hold);
      if (hold === null) launch(existing(id));
      return changed(id);
    },

    /** What keeps a held delivery from going out now, or null. */
    async obstacle(id: DeliveryId): Promise<AppError | null> {
      try {
        const { accountId, way } = existing(id);
        usableAccount(accountId);
        if (way.kind !== 'mass') return null;
        const allowance = await massAllowance(ports, accountId, false);
        const may = mayMassSend(allowance, way.audience.kind);
        return may ? null : appError('mass-allowance-spent');
      } catch (error) {
        if (error instanceof AppFailure) return error.appError;
        throw error;
      }
    },

    /** Sets a held delivery running; for use inside a transaction, before {@link launchReleased}. */
    release(id: DeliveryId): void {
      if (existing(id).state !== 'held') throw new AppFailure(appError('not-allowed'));
      patchDelivery(db, id, { state: 'running' });
      addLog(db, id, { atMs: clock.now(), ordinal: null, event: 'released', detail: {} });
    },

    /** Takes the first step of a released delivery. */
    launchReleased(id: DeliveryId): void {
      launch(existing(id));
      changed(id);
    },

    /**
     * Stops a delivery and takes its draft away; a delivery whose outcome nobody can tell is given
     * up. Throws `delivery-not-cancellable` from the publish or mass call on.
     */
    cancel(id: DeliveryId): Delivery {
      inTransaction(db, () => {
        const row = existing(id);
        const steps = listStepRows(db, id);
        if (!shown(row).cancellable) {
          throw new AppFailure(appError('delivery-not-cancellable'));
        }
        const finishedAtMs = clock.now();
        addLog(db, id, { atMs: finishedAtMs, ordinal: null, event: 'cancel-asked', detail: {} });
        if (isPastReturn(steps) && isUnresolved(row)) {
          patchDelivery(db, id, { state: 'failed', question: null, finishedAtMs });
        } else if (steps.every((step) => step.state === 'waiting')) {
          patchDelivery(db, id, {
            state: 'cancelled',
            error: null,
            question: null,
            resumeAtMs: null,
            finishedAtMs,
          });
        } else {
          patchDelivery(db, id, {
            state: 'running',
            cancelRequested: true,
            question: null,
            resumeAtMs: null,
          });
        }
      });
      wakeOrLaunch(id);
      return changed(id);
    },

    resume,

    /** Answers the question of a stopped delivery. Throws `invalid-input` if it takes no such answer. */
    answer(id: DeliveryId, answer: DeliveryAnswer): Delivery {
      answerQuestion(db, existing(id), answer, clock.now());
      wakeOrLaunch(id);
      return changed(id);
    },

    /** Ticks an item of the checklist; the last one makes the delivery go on. */
    tick(id: DeliveryId, ordinal: number): Delivery {
      tickItem(db, existing(id), ordinal, clock.now());
      if (existing(id).state === 'running') wakeOrLaunch(id);
      return changed(id);
    },

    /** Tells everybody that something about a delivery has changed. */
    changed,

    /** The address of a published article (from 0). Throws `not-found` while there is none. */
    publishedUrl(id: DeliveryId, article: number): string {
      const url = shown(existing(id)).articles[article]?.url ?? null;
      if (url === null) throw new AppFailure(appError('not-found'));
      return url;
    },

    /** Goes on with what was on its way when the application ended. */
    goOn(): void {
      for (const row of listUnendedRows(db)) launch(row);
    },

    /** Looks again at once after the computer slept: waits may be over, the network is back. */
    goOnAfterSleep(): void {
      for (const { runner } of runners.values()) runner.wake();
    },

    /** Goes on with deliveries that stopped because the vault was locked. */
    goOnAfterUnlock(): void {
      for (const row of listStoppedBy(db, 'vault-locked')) resume(row.id);
    },

    /** Takes no more steps, and waits a moment for calls that are under way. */
    async close(): Promise<void> {
      closing = true;
      const ends = [...runners.values()].map(({ runner, ended }) => {
        runner.wake();
        return ended;
      });
      const patience = new AbortController();
      await Promise.race([Promise.all(ends), clock.delay(CLOSING_MS, patience.signal)]);
      patience.abort();
    },
  };

  function wakeOrLaunch(id: DeliveryId): void {
    const running = runners.get(id);
    if (running) running.runner.wake();
    else launch(existing(id));
  }
}

/** The deliveries of this machine. */
export type Deliveries = ReturnType<typeof createDeliveries>;
