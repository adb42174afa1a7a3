/**
 * @typedef {object} Host
 * @property {string} node Node's version, without the v
 * @property {string} platform
 * @property {string} arch
 * @property {boolean} [musl] a Linux whose C library is not glibc
 */

const SUPPORTED = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64',
  'linux-x64',
  'win32-arm64',
  'win32-x64',
];

/** Vite's own range: Node 20 from 20.19, everything from 22.12. @param {string} version */
function nodeIsSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  return major > 22 || (major === 22 && minor >= 12);
}

/**
 * One sentence on why Gaotai cannot be built here, or undefined if it can.
 * @param {Host} host
 */
export function unsupportedReason({ node, platform, arch, musl = false }) {
  if (!nodeIsSupported(node))
    return `Node ${node} is not supported: install Node 22 (22.12 or newer) or Node 20 (20.19 or newer) from https://nodejs.org and run the command again.`;
  if (!SUPPORTED.includes(`${platform}-${arch}`))
    return `There is no Electron for ${platform} on ${arch}: use macOS, Windows or Linux on x64 or arm64.`;
  if (musl)
    return 'This Linux has musl as its C library, which Electron does not run on: use one with glibc, such as Debian or Ubuntu.';
  return undefined;
}
