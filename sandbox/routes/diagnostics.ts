import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { json } from '../http/answer';
import { refuse } from '../rules/errors';
import { QR, RID, SHORT_KEY } from '../rules/limits';
import { seconds } from './lists';
import { getRoute, jsonRoute } from './route';

/** Page 查询 rid 信息: what a refused call was, if it was one of this account's. */
const rid = jsonRoute(
  { path: '/cgi-bin/openapi/rid/get', right: 'all', schema: z.object({ rid: z.string() }) },
  ({ world, account, nowMs }, { rid }) => {
    if (!/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/.test(rid)) return refuse(76002);
    const entry = world.rids.find(rid);
    if (!entry) return refuse(76001);
    if (entry.appId !== account.appId) return refuse(76003);
    if (nowMs - entry.atMs > RID.lifeMs) return refuse(76004);
    return json({
      errcode: 0,
      errmsg: 'ok',
      request: {
        invoke_time: seconds(entry.atMs),
        cost_in_ms: entry.costMs,
        request_url: entry.url,
        request_body: entry.requestBody,
        response_body: entry.responseBody,
        client_ip: entry.clientIp,
      },
    });
  },
);

/** Addresses of documentation networks: nobody has them. */
const callbackIps = getRoute({ path: '/cgi-bin/getcallbackip', right: 'all' }, () =>
  json({ ip_list: ['192.0.2.10', '192.0.2.128/25'] }),
);
const apiIps = getRoute({ path: '/cgi-bin/get_api_domain_ip', right: 'all' }, () =>
  json({ ip_list: ['198.51.100.20', '198.51.100.21'] }),
);

const sceneSchema = z.object({
  scene_id: z.int().optional(),
  scene_str: z.string().optional(),
});

/** Page 生成带参数的二维码: service accounts only. */
const qrCode = jsonRoute(
  {
    path: '/cgi-bin/qrcode/create',
    right: 'verified-service',
    schema: z.object({
      expire_seconds: z.int().positive().optional(),
      action_name: z.string(),
      action_info: z.object({ scene: sceneSchema }),
    }),
  },
  ({ record }, { expire_seconds = QR.usualSeconds, action_name, action_info: { scene } }) => {
    const isLimited = action_name.startsWith('QR_LIMIT_');
    if (!/^QR_(?:LIMIT_)?(?:STR_)?SCENE$/.test(action_name)) return refuse(40052);
    if (!isScene(action_name, scene)) return refuse(40053);
    const ticket = `gQ${randomBytes(60).toString('base64url')}`;
    const url = `http://weixin.qq.com/q/02${randomBytes(12).toString('base64url')}`;
    if (!isLimited) {
      if (expire_seconds > QR.longestSeconds) return refuse(40053);
      return json({ ticket, expire_seconds, url });
    }
    if (record.qrCodes >= QR.permanentIds) return refuse(45029);
    record.qrCodes += 1;
    return json({ ticket, url });
  },
);

function isScene(action: string, scene: z.infer<typeof sceneSchema>): boolean {
  if (action.includes('STR')) {
    const length = [...(scene.scene_str ?? '')].length;
    return length >= 1 && length <= QR.sceneCharacters;
  }
  const most = action.includes('LIMIT') ? QR.permanentIds : 0xffff_ffff;
  return scene.scene_id !== undefined && scene.scene_id >= 1 && scene.scene_id <= most;
}

/** Page 短key托管: keeps a text, and makes no link that could be clicked. */
const shorten = jsonRoute(
  {
    path: '/cgi-bin/shorten/gen',
    right: 'verified-service',
    schema: z.object({ long_data: z.string().min(1), expire_seconds: z.int().optional() }),
  },
  ({ record, nowMs }, { long_data, expire_seconds = SHORT_KEY.longestSeconds }) => {
    if (Buffer.byteLength(long_data) > SHORT_KEY.bytes) return refuse(9410010);
    const isTooLong = expire_seconds > SHORT_KEY.longestSeconds;
    if (expire_seconds < 1 || isTooLong) return refuse(9410011);
    const key = BigInt(`0x1${randomBytes(11).toString('hex')}`)
      .toString(36)
      .slice(-15);
    record.shortKeys = [
      ...record.shortKeys.filter((k) => k.expiresAtMs > nowMs),
      { key, data: long_data, createdAtMs: nowMs, expiresAtMs: nowMs + expire_seconds * 1000 },
    ];
    return json({ errcode: 0, errmsg: 'ok', short_key: key });
  },
);

const fetchShort = jsonRoute(
  {
    path: '/cgi-bin/shorten/fetch',
    right: 'verified-service',
    schema: z.object({ short_key: z.string() }),
  },
  ({ record, nowMs }, { short_key }) => {
    const found = record.shortKeys.find((k) => k.key === short_key && k.expiresAtMs > nowMs);
    if (!found) return refuse(9410012);
    return json({
      errcode: 0,
      errmsg: 'ok',
      long_data: found.data,
      create_time: seconds(found.createdAtMs),
      expire_seconds: seconds(found.expiresAtMs - nowMs),
    });
  },
);

/** Customer service is not played: nobody is there. */
const agents = getRoute({ path: '/cgi-bin/customservice/getkflist', right: 'verified' }, () =>
  json({ kf_list: [] }),
);
const agentsOnline = getRoute(
  { path: '/cgi-bin/customservice/getonlinekflist', right: 'verified' },
  () => json({ kf_online_list: [] }),
);

/** Small calls around an account. */
export const diagnosticRoutes = [
  rid,
  callbackIps,
  apiIps,
  qrCode,
  shorten,
  fetchShort,
  agents,
  agentsOnline,
];
