import wasmUrl from '@huacnlee/autocorrect/autocorrect_bg.wasm?url';
import { correctLine } from '../../../core/autocorrect/correct-line';
import { startAutocorrect } from '../../../core/autocorrect/start';
import { answerQuestions } from '../../thread/thread';
import { correctQuestionSchema } from './messages';

// Entry of the thread that looks at spaces and punctuation: the formatter is large and takes its time.
const ready = fetch(wasmUrl)
  .then((response) => response.arrayBuffer())
  .then(startAutocorrect);

answerQuestions(correctQuestionSchema, async (lines) => {
  const format = await ready;
  return lines.map((line) => correctLine(line, format));
});
