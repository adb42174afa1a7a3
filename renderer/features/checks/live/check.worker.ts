import '../../../no-eval';
import { createArticleChecker } from '../../../../core/checks/check-article';
import type { CheckAnswer, CheckRequest, CheckTask } from './check-task';

// One article lies on the desk at a time; what was found in its blocks is kept between two checks.
const check = createArticleChecker();

function findingsOf({ meta, document, parts, images, assets, wordLists }: CheckTask) {
  const known = new Map(assets.map((asset) => [String(asset.hash), asset]));
  const rendered = { html: parts.join(''), blocks: [...parts], notes: '', images: [...images] };
  const findAsset = (hash: string) => known.get(hash) ?? null;
  return check({ meta, document, rendered, account: { kind: 'service' }, findAsset, wordLists });
}

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { id: data.id, findings: findingsOf(data.task) };
  postMessage(answer);
});
