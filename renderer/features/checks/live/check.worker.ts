import '../../../no-eval';
import { createArticleChecker } from '../../../../core/checks/check-article';
import { checkInputOf } from '../../../../core/checks/check-task';
import type { CheckAnswer, CheckRequest } from './check-task';

// One article lies on the desk at a time; what was found in its blocks is kept between two checks.
const check = createArticleChecker();

addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { id: data.id, findings: check(checkInputOf(data.task)) };
  postMessage(answer);
});
