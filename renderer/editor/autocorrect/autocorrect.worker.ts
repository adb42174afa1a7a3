import wasmUrl from '@huacnlee/autocorrect/autocorrect_bg.wasm?url';
import { correctLine } from '../../../core/autocorrect/correct-line';
import { startAutocorrect } from '../../../core/autocorrect/start';
import { type CorrectAnswer, correctQuestionSchema } from './messages';

// Entry of the thread that looks at spaces and punctuation: the formatter is large and takes its time.
const ready = fetch(wasmUrl)
  .then((response) => response.arrayBuffer())
  .then(startAutocorrect);

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const { id, lines } = correctQuestionSchema.parse(data);
  const say = (answer: CorrectAnswer) => postMessage(answer);
  ready.then(
    (format) => say({ id, edits: lines.map((line) => correctLine(line, format)) }),
    (cause: unknown) => {
      console.error('the formatter did not start', cause);
      say({ id, edits: null });
    },
  );
});
