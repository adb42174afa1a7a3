/** What the matrix asks of the server: the sandbox has it; nothing here imports the sandbox. */
export type FaultServer = {
  address: string;
  calls(): { route: string; outcome: string }[];
  state(): {
    accounts: {
      drafts: { mediaId: string; articles: { title: string }[] }[];
      publications: { status: number; articles: { title: string; isDeleted: boolean }[] }[];
      massSends: { msgId: number; status: string; articles: { isDeleted: boolean }[] }[];
      previews: { to: string }[];
      uploads: { sha256: string }[];
    }[];
  };
  faults: { add(fault: ServerFault): void; clear(): void };
  act(action: WebsiteAction): Promise<boolean>;
  close(): Promise<void>;
};

/** Misbehaviour that the server itself plays. */
export type ServerFault =
  | { route: string; kind: 'dropBefore' | 'dropAfter' | 'truncatedJson' | 'expiredToken' }
  | { route: string; kind: 'http500' | 'html'; when: 'before' | 'after' }
  | { route: string; kind: 'errcode'; errcode: number };

/** What a person does on WeChat's website. */
export type WebsiteAction =
  | { action: 'confirmMassSend'; appId: string; msgId: number }
  | {
      action: 'setAccount';
      appId: string;
      settings: { massProtection?: boolean; protectionTellsMsgId?: boolean };
    };

/** Starts a server with one account and its own clock. */
export type StartServer = (options: {
  accounts: {
    name: string;
    type: 'subscription' | 'service';
    verified: boolean;
    appId: string;
    appSecret: string;
  }[];
  now: () => number;
  publishMs: number;
}) => Promise<FaultServer>;

/** The account of the matrix; its secret is no secret. */
export const FAULT_ACCOUNT = {
  name: '测试号',
  type: 'service',
  verified: true,
  appId: 'wx0000000000000001',
  appSecret: 'a-secret-of-the-tests-only',
} as const;
