import type { Result } from '../../core/result';
import type { Budget } from './budget';
import { createCaller } from './call';
import type { Credentials } from './credentials';
import * as drafts from './draft';
import type { WechatFailure } from './failure';
import type { Transport } from './http';
import { setComments } from './comment';
import * as mass from './mass';
import * as materials from './material';
import * as publications from './publish';
import { listReleased } from './released';
import { listTags } from './tag';
import { createTokenSource } from './token';

/** What a client is made of. */
export type ClientPorts = {
  /** Asked before every call, so that a relay or the sandbox may move. */
  credentials: () => Promise<Result<Credentials, WechatFailure>>;
  transport: Transport;
  budget: Budget;
  now: () => number;
  delay: (ms: number) => Promise<void>;
};

/** Smaller differences between the clocks are the trip of the answer and the whole seconds of `Date`. */
const CLOCK_TOLERANCE_MS = 5_000;

/** The one client of an account: every call goes through its token and its budget. */
export function createWechatClient(ports: ClientPorts) {
  let serverAheadMs = 0;
  const onServerTime = (serverTimeMs: number) => {
    const aheadMs = serverTimeMs - ports.now();
    serverAheadMs = Math.abs(aheadMs) < CLOCK_TOLERANCE_MS ? 0 : aheadMs;
  };
  const tokens = createTokenSource({ ...ports, onServerTime });
  const call = createCaller({ ...ports, tokens, onServerTime });

  return {
    /** Fetches a token if none is held; tells whether the credentials are good. */
    async authenticate(): Promise<Result<null, WechatFailure>> {
      const token = await tokens.get();
      return token.ok ? { ok: true, value: null } : token;
    },
    /** The time by the server's clock as far as it is known: what `update_time` is compared with. */
    serverNow: () => ports.now() + serverAheadMs,
    addImage: (image: Parameters<typeof materials.addImage>[1]) => materials.addImage(call, image),
    listImages: (page: Parameters<typeof materials.listImages>[1]) =>
      materials.listImages(call, page),
    addDraft: (articles: readonly drafts.ArticleToSend[]) => drafts.addDraft(call, articles),
    updateDraft: (change: Parameters<typeof drafts.updateDraft>[1]) =>
      drafts.updateDraft(call, change),
    getDraft: (mediaId: string) => drafts.getDraft(call, mediaId),
    deleteDraft: (mediaId: string) => drafts.deleteDraft(call, mediaId),
    countDrafts: () => drafts.countDrafts(call),
    listDrafts: (page: Parameters<typeof drafts.listDrafts>[1]) => drafts.listDrafts(call, page),
    submitPublication: (mediaId: string) => publications.submitPublication(call, mediaId),
    getPublication: (publishId: string) => publications.getPublication(call, publishId),
    listPublications: (page: Parameters<typeof publications.listPublications>[1]) =>
      publications.listPublications(call, page),
    deletePublication: (which: Parameters<typeof publications.deletePublication>[1]) =>
      publications.deletePublication(call, which),
    sendMass: (message: mass.MassMessage) => mass.sendMass(call, message),
    getMass: (msgId: string) => mass.getMass(call, msgId),
    previewMass: (preview: Parameters<typeof mass.previewMass>[1]) =>
      mass.previewMass(call, preview),
    deleteMass: (which: Parameters<typeof mass.deleteMass>[1]) => mass.deleteMass(call, which),
    setComments: (change: Parameters<typeof setComments>[1]) => setComments(call, change),
    listTags: () => listTags(call),
    listReleased: (day: string) => listReleased(call, day),
  };
}

/** The client of one account. */
export type WechatClient = ReturnType<typeof createWechatClient>;
