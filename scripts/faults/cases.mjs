// What goes wrong in each case of `npm run faults`.

/**
 * @typedef {object} FaultCase
 * @property {string} name
 * @property {'draft' | 'publish' | 'mass'} way
 * @property {string[]} [kills] places at which the application is killed, one in each life
 * @property {Record<string, unknown>[]} [faults] what the server does, see sandbox/README.md
 * @property {boolean} [short] part of `--short`
 */

const MOMENTS = ['before', 'after-call', 'after-journal'];
const STEPS = [
  'upload-image:0',
  'upload-image:1',
  'upload-image:2',
  'upload-cover:0',
  'create-draft:0',
  'verify-draft:0',
  'publish:0',
  'await-publication:0',
];
const SHORT_STEPS = new Set(['upload-image:1', 'create-draft:0', 'publish:0']);

const places = STEPS.flatMap((step) =>
  MOMENTS.map((moment) => ({ step, place: `${step}:${moment}` })),
);

/** The process is killed at one place. @type {FaultCase[]} */
const killed = places.map(({ step, place }) => ({
  name: `killed at ${place}`,
  way: 'publish',
  kills: [place],
  short: SHORT_STEPS.has(step),
}));

/** The calls that change something, and the step that makes each. */
const EFFECTS = {
  upload: '/cgi-bin/material/add_material',
  draft: '/cgi-bin/draft/add',
  publish: '/cgi-bin/freepublish/submit',
};

/** @type {[string, Record<string, unknown>][]} */
const TROUBLES = [
  ['connection broken before the effect', { kind: 'dropBefore' }],
  ['connection broken after the effect', { kind: 'dropAfter' }],
  ['timeout before the effect', { kind: 'delay', delayMs: 3_500, when: 'before' }],
  ['timeout after the effect', { kind: 'delay', delayMs: 3_500, when: 'after' }],
  ['status 500 before the effect', { kind: 'http500' }],
  ['status 500 after the effect', { kind: 'http500', when: 'after' }],
  ['a page after the effect', { kind: 'html', when: 'after' }],
  ['half an answer', { kind: 'truncatedJson' }],
  ['busy (-1)', { kind: 'errcode', errcode: -1 }],
  ['token superseded (40001)', { kind: 'errcode', errcode: 40001 }],
  ['token expired', { kind: 'expiredToken' }],
];
const SHORT_TROUBLES = new Set(['connection broken after the effect', 'token expired']);

/** Each call that changes something meets each trouble once. @type {FaultCase[]} */
const troubled = Object.entries(EFFECTS).flatMap(([step, route]) =>
  TROUBLES.map(([trouble, fault]) => ({
    name: `${step}: ${trouble}`,
    way: 'publish',
    faults: [{ route, ...fault }],
    short: SHORT_TROUBLES.has(trouble) && step !== 'upload',
  })),
);

/** @type {FaultCase[]} */
const combined = [
  {
    name: 'killed at every place in turn',
    way: 'publish',
    kills: places.map(({ place }) => place),
  },
  {
    name: 'every call breaks once, then killed after publishing',
    way: 'publish',
    faults: Object.values(EFFECTS).map((route) => ({ route, kind: 'dropAfter' })),
    kills: ['await-publication:0:before'],
    short: true,
  },
  {
    name: 'no access to the server for a while',
    way: 'publish',
    faults: [{ route: '*', kind: 'dropBefore', times: 6 }],
  },
  {
    name: 'the look-ups fail too',
    way: 'publish',
    faults: [
      { route: EFFECTS.publish, kind: 'dropAfter' },
      { route: '/cgi-bin/freepublish/batchget', kind: 'http500', times: 4 },
      { route: '/cgi-bin/draft/get', kind: 'html', times: 2 },
    ],
  },
];

/** The same for the other ways to send, where they differ. @type {FaultCase[]} */
const otherWays = [
  ...['create-draft:0', 'verify-draft:0'].flatMap((step) => killedAt('draft', step)),
  // WeChat wants a minute before it tells what became of a mass send.
  ...['mass-send:0', 'await-mass:0'].flatMap((step) => killedAt('mass', step)),
];

/** @param {FaultCase['way']} way @param {string} step @returns {FaultCase[]} */
function killedAt(way, step) {
  return MOMENTS.map((moment) => ({
    name: `${way}: killed at ${step}:${moment}`,
    way,
    kills: [`${step}:${moment}`],
  }));
}

/** Every case, or those of the short run. @param {boolean} short */
export function faultCases(short) {
  const all = [...killed, ...troubled, ...combined, ...otherWays];
  return short ? all.filter((each) => each.short) : all;
}
