// Control characters except tab and line feed, and the code points that Unicode calls non-characters.
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Text that can be stored and sent: without control characters, with U+FFFD for half a surrogate
 * pair (it has no UTF-8 form), with `\n` as the only line end.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').replace(LONE_SURROGATE, '\ufffd');
}
