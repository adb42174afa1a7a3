import { escapeAttribute, escapeText } from '../html/edits';
import type { WrittenAnswer } from '../http/answer';
import { beijingMinute } from '../rules/beijing';
import type { World } from '../world';
import { htmlPage } from './frame';
import { STATE_STYLE } from './state-style';
import { summarise, type AccountSummary, type ArticleSummary } from './state-summary';

const STATUS: Readonly<Record<number, string>> = {
  0: '已发布',
  1: '发布中',
  2: '原创校验未通过',
  3: '发布失败',
  4: '平台审核未通过',
  5: '已全部删除',
  6: '已被封禁',
};

const MASS_STATUS = {
  waiting: '等待管理员确认',
  sending: '发送中',
  sent: '已发送',
  failed: '失败',
  deleted: '已删除',
} as const;

const AUDIENCE = { all: '全部关注者', tag: '按标签', openids: '按名单' } as const;

/** The page at `/`: what a person wants to know about a running sandbox. */
export function statePage(world: World): WrittenAnswer {
  const { address, accounts, warnings, faults } = summarise(world);
  return htmlPage(`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>沙盒状态 · 稿台</title><style>${STATE_STYLE}</style></head><body>
<h1>沙盒状态</h1>
<p class="faint">${escapeText(address)} · 本机模拟的公众号接口，不连接微信 · <a href="/state.json">state.json</a></p>
${accounts.map(accountSection).join('\n')}
<section><h2>提示</h2>${table(
    ['时间', '账号', '接口', '事项', '内容'],
    warnings
      .toReversed()
      .map((w) => [beijingMinute(w.atMs), w.appId, w.route, w.code, w.detail].map(escapeText)),
    '没有提示。这里会列出微信会默默去掉或可能拒绝的内容。',
  )}</section>
<section><h2>故障</h2>${table(
    ['接口', '种类', '剩余次数'],
    faults.map((f) => [f.route, f.kind, String(f.times)].map(escapeText)),
    '没有设置故障。',
  )}</section>
</body></html>
`);
}

/** The numbers a person looks for first. */
function figures(account: AccountSummary): string {
  const { leftToday, leftThisMonth } = account.allowance;
  const all: [string, string][] = [
    ['草稿', String(account.drafts.length)],
    ['已发布', String(account.publications.filter((p) => p.status === 0).length)],
  ];
  if (account.verified) {
    all.unshift(['关注者', account.followers.toLocaleString('zh-CN')]);
    all.push(['已群发', String(account.massSends.filter((s) => s.status === 'sent').length)]);
    all.push(['今天还可群发', String(leftToday)]);
    if (leftThisMonth !== null) all.push(['本月还可全员群发', String(leftThisMonth)]);
    all.push(['群发保护', account.massProtection ? '开' : '关']);
  }
  const cells = all.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return `<dl class="figures">${cells.join('')}</dl>`;
}

/** Mass sends, previews, tags and comments; only for accounts that may have them. */
function audienceParts(account: AccountSummary): string {
  if (!account.verified) return '';
  return `<h3>群发</h3>${table(
    ['内容', '对象', '状态', '时间', 'msg_id'],
    account.massSends
      .toReversed()
      .map((s) => [
        s.articles.length > 0 ? s.articles.map(articleLink).join('<br>') : escapeText(s.summary),
        AUDIENCE[s.audience] + (s.audience === 'all' ? '' : ` · ${s.filtered} 人`),
        escapeText(s.status === 'failed' ? `失败 ${s.outcome}` : MASS_STATUS[s.status]),
        beijingMinute(s.queuedAtMs),
        code(String(s.msgId)),
      ]),
    '还没有群发过。',
  )}
<h3>预览</h3>${table(
    ['时间', '发给', '内容'],
    account.previews
      .toReversed()
      .map((p) => [beijingMinute(p.atMs), escapeText(p.to), escapeText(p.summary)]),
    '还没有发过预览。',
  )}
<h3>标签</h3>${table(
    ['标签', '编号', '人数'],
    account.tags.map((t) => [escapeText(t.name), String(t.id), String(t.count)]),
    '还没有建标签。',
  )}
<h3>留言</h3>${table(
    ['留言', '时间', '精选', '回复', '文章'],
    account.comments.map((c) => [
      escapeText(c.content),
      beijingMinute(c.createdAtMs),
      c.isFeatured ? '是' : '',
      escapeText(c.reply ?? ''),
      code(`${c.msgDataId} · ${c.index}`),
    ]),
    '还没有留言。',
  )}`;
}

function accountSection(account: AccountSummary): string {
  const kind = account.type === 'subscription' ? '订阅号' : '服务号';
  const { image, voice, video, thumb } = account.materials;
  return `<section><h2>${escapeText(account.name)}</h2>
<p class="faint">${kind} · ${account.verified ? '已认证' : '未认证'} · ${escapeText(account.appId)} · 图片 ${image} · 语音 ${voice} · 视频 ${video} · 缩略图 ${thumb} · 上传 ${account.uploadCount} 次</p>
${figures(account)}
<h3>草稿箱</h3>${table(
    ['文章', '更新时间', 'media_id'],
    account.drafts
      .toReversed()
      .map((d) => [
        d.articles.map(articleLink).join('<br>'),
        beijingMinute(d.updatedAtMs),
        code(d.mediaId),
      ]),
    '草稿箱是空的。',
  )}
<h3>发布</h3>${table(
    ['文章', '状态', '提交时间', 'article_id'],
    account.publications
      .toReversed()
      .map((p) => [
        p.articles.map(articleLink).join('<br>'),
        STATUS[p.status] ?? String(p.status),
        beijingMinute(p.queuedAtMs),
        code(p.articleId),
      ]),
    '还没有发布过。',
  )}
${audienceParts(account)}
<details><summary>今日额度</summary>${table(
    ['接口', '已用', '上限'],
    account.quota.map((q) => [escapeText(q.route), String(q.used), String(q.limit)]),
    '今天还没有调用。',
  )}</details></section>`;
}

const code = (text: string) => `<code>${escapeText(text)}</code>`;

function articleLink({ title, url }: Pick<ArticleSummary, 'title' | 'url'>): string {
  return `<a href="${escapeAttribute(url)}">${escapeText(title)}</a>`;
}

/** @param rows cells as HTML */
function table(head: readonly string[], rows: readonly string[][], whenEmpty: string): string {
  if (rows.length === 0) return `<p class="faint">${whenEmpty}</p>`;
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
}
