// Progress goes to stderr: stdout belongs to the command itself (`npm run --silent sandbox` prints JSON).
const begun = Date.now();

/** Tells what is being done, with the seconds since the command began. @param {string} message */
export function say(message) {
  process.stderr.write(`gaotai: ${message} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
}
