/**
 * Puts HTML and its plain text on the clipboard, byte for byte: the newer interface of browsers would
 * rewrite the HTML. Answers whether the browser let it.
 */
export function putOnClipboard({ html, text }: { html: string; text: string }): boolean {
  let put = false;
  const onCopy = (event: ClipboardEvent) => {
    // The editor would answer with what is selected in it.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    put = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && put;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
