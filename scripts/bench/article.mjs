// A long Chinese article as Markdown, the same at every run: what the typing figures are taken in.

const OPENINGS = ['清晨的厂区', '编辑部里', '从江边走来', '说起那一年', '在图书馆', '冬天过后'];
const SUBJECTS = ['老师傅', '新来的同事', '读者', '设计师', '摄影师', '我们'];
const ACTIONS = ['慢慢翻开旧账本', '把每一句话重新读过', '数了数窗外的灯', '记下第一个问题'];
const ENDINGS = ['这件事后来被反复提起', '答案并不在纸上', '改动只有两个字', '于是有了今天的样子'];

/** @param {string[]} list @param {number} n */
const at = (list, n) => list[n % list.length] ?? '';

/** @param {number} n */
const sentence = (n) =>
  `${at(OPENINGS, n)}，${at(SUBJECTS, n * 7 + 1)}${at(ACTIONS, n * 3 + 2)}，${at(ENDINGS, n * 5)}。`;

/**
 * An article of at least `characters` characters: headings, paragraphs with bold words, lists, quotes.
 * @param {number} characters
 */
export function longArticle(characters) {
  const blocks = ['# 一篇很长的稿件'];
  let length = 0;
  for (let n = 0; length < characters; n++) {
    const text = [0, 1, 2, 3].map((i) => sentence(n * 4 + i)).join('');
    const paragraph = text.replace(/，(.{4})/, '，**$1**');
    const block =
      n % 9 === 0
        ? `## ${at(OPENINGS, n)}的第 ${n / 9 + 1} 节`
        : n % 9 === 4
          ? [0, 1, 2].map((i) => `- ${sentence(n + i)}`).join('\n')
          : n % 9 === 7
            ? `> ${sentence(n)}`
            : paragraph;
    blocks.push(block);
    length += block.length;
  }
  return blocks.join('\n\n');
}
