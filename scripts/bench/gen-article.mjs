// The long Chinese article that the editor and the renderer are measured with: headings, paragraphs
// with bold words, code and links, nested lists, quotes, tables, code, pictures. Modelled on a real
// long article, and the same at every run.

const WORDS =
  '我们 今天 城市 编辑 读者 内容 栏目 春天 河流 数据 设计 技术 团队 公众号 文章 图片 标题 封面 排版 节奏 段落 故事 采访 现场 记者 街道 夜晚 灯光 学校 课堂 老师 学生 实验 结果 说明 因此 然而 与此同时 逐渐 开始 发现 讨论 决定 计划 发布 审核 修改 校对 传播 阅读 分享 记忆 家乡 食物 味道 季节 风 雨 山 海'.split(
    ' ',
  );
const SEED = 20260101;
let seed = SEED;

function random() {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
}

/** @param {readonly string[]} list */
const pick = (list) => list[Math.floor(random() * list.length)] ?? '';

/** @param {number} count @param {(index: number) => string} make */
const lines = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('\n');

function sentence() {
  let text = '';
  const count = 8 + Math.floor(random() * 14);
  for (let i = 0; i < count; i++) {
    text += pick(WORDS);
    if (i === Math.floor(count / 2)) text += '，';
  }
  return text + pick(['。', '。', '。', '！', '？']);
}

function paragraph() {
  let text = '';
  const count = 3 + Math.floor(random() * 4);
  for (let i = 0; i < count; i++) text += decorated(sentence());
  return text;
}

/** @param {string} text */
function decorated(text) {
  const chance = random();
  if (chance < 0.12) return `**${text.slice(0, 6)}**${text.slice(6)}`;
  if (chance < 0.2) return `${text.slice(0, 5)}\`config.json\`${text.slice(5)}`;
  if (chance >= 0.26) return text;
  const address = `https://example.com/p/${Math.floor(random() * 999)}`;
  return `${text.slice(0, 4)}[${text.slice(4, 9)}](${address})${text.slice(9)}`;
}

const CODE = `\`\`\`js
export async function publish(draft, client) {
  const images = await Promise.all(draft.images.map(i => client.upload(i)))
  // 替换正文里的图片地址
  return client.addDraft({ ...draft, content: replace(draft.content, images) })
}
\`\`\``;

const bullets = () =>
  lines(4, (i) => `- ${sentence()}${i === 1 ? `\n    - ${sentence()}\n    - ${sentence()}` : ''}`);
const table = () =>
  `| 栏目 | 编辑 | 阅读量 |\n| --- | :---: | ---: |\n${lines(
    6,
    () => `| ${pick(WORDS)}${pick(WORDS)} | ${pick(WORDS)} | ${Math.floor(random() * 9e4)} |`,
  )}`;
const picture = () =>
  `![${pick(WORDS)}](https://mmbiz.qpic.cn/mmbiz_jpg/${Math.floor(random() * 1e9)}/640)`;

/** @param {number} k */
function block(k) {
  switch (k % 14) {
    case 0:
      return `## ${pick(WORDS)}${pick(WORDS)}${pick(WORDS)}`;
    case 5:
      return `### ${pick(WORDS)}${pick(WORDS)}`;
    case 3:
      return bullets();
    case 7:
      return `> ${sentence()}\n> ${sentence()}`;
    case 9:
      return picture();
    case 11:
      return lines(4, (i) => `${i + 1}. ${sentence()}`);
    case 12:
      return k % 28 === 12 ? table() : CODE;
    default:
      return paragraph();
  }
}

/**
 * The first `target` characters of the article, as Markdown.
 * @param {number} target
 */
export function makeArticle(target) {
  seed = SEED;
  let text = '';
  for (let k = 0; [...text].length < target; k++) text += `${block(k)}\n\n`;
  return [...text].slice(0, target).join('');
}
