/** What a WeCom group robot takes in one markdown message, in bytes of UTF-8. */
const LONGEST_BYTES = 4096;

/**
 * The body of a call to a WeCom group robot (企业微信群机器人): a heading and lines below it. Text that
 * would be read as markup is written so that it is not.
 * Source: developer.work.weixin.qq.com, 消息推送配置说明 (markdown ≤ 4096 bytes).
 */
export function robotMessage(heading: string, lines: readonly string[]): unknown {
  const content = [`**${plain(heading)}**`, ...lines.map((line) => `> ${plain(line)}`)].join('\n');
  return { msgtype: 'markdown', markdown: { content: shortened(content) } };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[*_`[\]<>~]/g, (sign) => FULL_WIDTH[sign] ?? sign);
}

const FULL_WIDTH: Record<string, string> = {
  '*': '＊',
  _: '＿',
  '`': '｀',
  '[': '［',
  ']': '］',
  '<': '＜',
  '>': '＞',
  '~': '～',
};

function shortened(text: string): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= LONGEST_BYTES) return text;
  const fits = Array.from(text);
  while (encoder.encode(`${fits.join('')}…`).length > LONGEST_BYTES) fits.length -= 16;
  return `${fits.join('')}…`;
}
