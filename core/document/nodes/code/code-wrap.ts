import type { CodeNode } from '@lexical/code';
import { $getState, $setState, createState } from 'lexical';

const wrapState = createState('wrap', { parse: (value) => value === true });

/** Whether long lines of a code block wrap; else they scroll sideways. */
export function $isCodeWrapped(code: CodeNode): boolean {
  return $getState(code, wrapState);
}

/** Lets long lines of a code block wrap or scroll; call it inside an update. */
export function $setCodeWrapped(code: CodeNode, wrap: boolean): void {
  $setState(code, wrapState, wrap);
}
