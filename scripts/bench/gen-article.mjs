// A Chinese article of 20,000 characters as Markdown, the same at every run, modelled on a real long
// post: headings, paragraphs with bold words, code and links, nested lists, quotes, tables, code, images.
// Written for the project's test corpus (`gen-article.mjs`, MIT, as the rest of this repository); the
// pictures lie beside the article here, since nothing is loaded from the network.

const WORDS =
  '我们 今天 城市 编辑 读者 内容 栏目 春天 河流 数据 设计 技术 团队 公众号 文章 图片 标题 封面 排版 节奏 段落 故事 采访 现场 记者 街道 夜晚 灯光 学校 课堂 老师 学生 实验 结果 说明 因此 然而 与此同时 逐渐 开始 发现 讨论 决定 计划 发布 审核 修改 校对 传播 阅读 分享 记忆 家乡 食物 味道 季节 风 雨 山 海'.split(
    ' ',
  );
const CODE =
  '```js\nexport async function publish(draft, client) {\n  const images = await Promise.all(draft.images.map(i => client.upload(i)))\n  // 替换正文里的图片地址\n  return client.addDraft({ ...draft, content: replace(draft.content, images) })\n}\n```\n';

/** @param {number} target characters */
export function makeArticle(target) {
  let seed = 20260101;
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  /** @param {string[]} all */
  const pick = (all) => all[Math.floor(random() * all.length)] ?? '';
  const word = () => pick(WORDS);
  const sentence = () => {
    const count = 8 + Math.floor(random() * 14);
    let words = '';
    for (let i = 0; i < count; i++) {
      words += word();
      if (i === Math.floor(count / 2)) words += '，';
    }
    return words + pick(['。', '。', '。', '！', '？']);
  };
  const marked = () => {
    const words = sentence();
    const chance = random();
    if (chance < 0.12) return `**${words.slice(0, 6)}**${words.slice(6)}`;
    if (chance < 0.2) return `${words.slice(0, 5)}\`config.json\`${words.slice(5)}`;
    if (chance >= 0.26) return words;
    const address = `https://example.com/p/${Math.floor(random() * 999)}`;
    return `${words.slice(0, 4)}[${words.slice(4, 9)}](${address})${words.slice(9)}`;
  };
  /** @param {number} count @param {(index: number) => string} line */
  const lines = (count, line) => `${Array.from({ length: count }, (_, i) => line(i)).join('\n')}\n`;
  const paragraph = () =>
    `${Array.from({ length: 3 + Math.floor(random() * 4) }, marked).join('')}\n`;
  const bullets = () =>
    lines(
      4,
      (i) => `- ${sentence()}${i === 1 ? `\n    - ${sentence()}\n    - ${sentence()}` : ''}`,
    );
  const table = () =>
    `| 栏目 | 编辑 | 阅读量 |\n| --- | :---: | ---: |\n${lines(6, () => `| ${word()}${word()} | ${word()} | ${Math.floor(random() * 9e4)} |`)}`;
  /** @param {number} n */
  const block = (n) => {
    switch (n % 14) {
      case 0:
        return `## ${word()}${word()}${word()}\n`;
      case 5:
        return `### ${word()}${word()}\n`;
      case 3:
        return bullets();
      case 7:
        return `> ${sentence()}\n> ${sentence()}\n`;
      case 9:
        return `![${word()}](images/${Math.floor(random() * 1e6)}.jpg)\n`;
      case 11:
        return lines(4, (i) => `${i + 1}. ${sentence()}`);
      case 12:
        return n % 28 === 12 ? table() : CODE;
      default:
        return paragraph();
    }
  };
  let article = '';
  for (let n = 0; [...article].length < target; n++) article += `${block(n)}\n`;
  return [...article].slice(0, target).join('');
}
