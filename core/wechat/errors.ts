/**
 * WeChat's error codes and what is to be done about each. The words are in the locale files
 * (`wechat.<key>.meaning`, `wechat.<key>.next`).
 * Sources: the official global code list, the pages of each interface and public SDKs.
 */

/**
 * What helps against an error.
 * - `refresh`: a new access token and one more try.
 * - `wait`: the same call later.
 * - `fix`: other input.
 * - `permission`: a right or setting of the account.
 * - `admin`: somebody has to act on mp.weixin.qq.com.
 * - `inform`: nothing; it only has to be said.
 */
export type WechatRemedy = 'refresh' | 'wait' | 'fix' | 'permission' | 'admin' | 'inform';

/** One entry of the table. */
export type WechatErrorEntry = {
  remedy: WechatRemedy;
  /** Names the words in the locale files. Codes that mean the same share a key. */
  key: string;
};

/** Codes by remedy. Codes in brackets mean the same: the first one names the words. */
const CODES: Record<WechatRemedy, readonly (number | readonly number[])[]> = {
  refresh: [40001, 40014, 42001],
  wait: [
    -1,
    42010,
    45009,
    45011,
    45047,
    45066,
    45169,
    45171,
    61450,
    61503,
    [9500001, 9500002, 268488001],
    268487001,
    268487002,
  ],
  fix: [
    40002, 40003, 40004, 40005, 40006, 40007, 40008, 40009, 40010, 40011, 40012, 40013, 40016,
    40017, 40018, 40019, 40020, 40023, 40024, 40025, 40027, 40031, 40032, 40033, 40035, 40039,
    40052, 40053, 40054, 40055, 40059, 40060, 40092, 40097, 40113, 40114, 40118, 40119, 40120,
    40121, 40125, 40128, 40130, 40132, 40137, 40152, 40155, 40192, 40193, 40194, 40215, 40227,
    41001, 41002, 41004, 41005, 41006, 41039, 41040, 43001, 43002, 43003, 44001, 44002, 44003,
    44004, 45001, 45002, 45003, 45004, 45005, 45006, 45007, 45008, 45010, 45056, 45057, 45058,
    45059, 45060, 45067, 45083, 45084, 45110, 45157, 45158, 45159, 45162, 45166, 47001, 47002,
    47003, 48005, 48013, 48014, 48022, 49003, 53402, 53405, 53503, 53600, 61451, 61452, 61453,
    61454, 61455, 61456, 61457, 61500, 61501, 63178, 63182, 63183, 65301, 65303, 65304, 65305,
    65306, 65307, 65316, 65317, 65320, 65401, 65402, 65403, 65404, 65405, 65406, 65407, 65408,
    65409, 65410, 65411, 65412, 65413, 65414, 65415, 65416, 65417, 76021, 76022, 88001, 88010,
    9410010, 9410011, 9410012, 10170001, 10170002, 10170003,
  ],
  permission: [48001, 48008, 48015, 50001, 50002, 61004, 61007, 61016, 88000],
  admin: [
    40164,
    40243,
    [45034, 45074],
    45062,
    45064,
    48003,
    48004,
    48021,
    50004,
    50007,
    53404,
    53406,
    53504,
    53505,
    65400,
    89503,
    89504,
    89505,
    89506,
    89507,
  ],
  inform: [
    0, 40065, 40204, 43004, 43019, 45015, 45028, 45029, 45065, 45072, 45080, 45081, 45113, 46001,
    46003, 46004, 48002, 48006, 48010, 50005, 70000, 76001, 76002, 76003, 76004, 87009, 88002,
    88003, 88004, 88005, 88007, 88008, 88009,
  ],
};

const TABLE: ReadonlyMap<number, WechatErrorEntry> = new Map(
  remedies().flatMap((remedy) =>
    CODES[remedy].flatMap((group) => {
      const codes = typeof group === 'number' ? [group] : group;
      return codes.map((code): [number, WechatErrorEntry] => [
        code,
        { remedy, key: String(codes[0]) },
      ]);
    }),
  ),
);

function remedies(): WechatRemedy[] {
  return ['refresh', 'wait', 'fix', 'permission', 'admin', 'inform'];
}

/** What the table says about a code; null for a code that it does not know. */
export function wechatError(errcode: number): WechatErrorEntry | null {
  return TABLE.get(errcode) ?? null;
}

/** Every code of the table. */
export function knownWechatErrors(): number[] {
  return [...TABLE.keys()];
}

/**
 * The address that WeChat saw, out of the text of 40164 ("invalid ip 203.0.113.9 ipv6 …"); null when
 * the text does not name one.
 */
export function refusedIp(errmsg: string): string | null {
  return /invalid ip ([0-9a-fA-F.:]+)/.exec(errmsg)?.[1] ?? null;
}

/** The request id at the end of a message, by which WeChat can explain a refusal for seven days. */
export function requestId(errmsg: string): string | null {
  return /\brid: ?([0-9a-zA-Z-]+)/.exec(errmsg)?.[1] ?? null;
}
