import type { Writable } from 'node:stream';
import { CliFailure, EXIT } from './failure';

/**
 * What writes a result to a stream. Throws a {@link CliFailure} `output-unwritable` where it does not
 * get through, such as into a file on a full disk.
 */
export function writerOf(stream: Writable): (content: string | Uint8Array) => Promise<void> {
  // Each write is told by itself; without anybody who listens the process would end there.
  stream.on('error', () => {});
  return (content) =>
    new Promise((resolve, reject) => {
      stream.write(content, (error) => {
        const code = error && 'code' in error ? String(error.code) : 'EIO';
        // Somebody who read enough (`… | head`) closes the pipe: that is no failure.
        if (!error || code === 'EPIPE') resolve();
        else reject(new CliFailure(EXIT.output, 'output-unwritable', { file: 'stdout', code }));
      });
    });
}
