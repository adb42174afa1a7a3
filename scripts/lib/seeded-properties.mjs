// For vitest: property tests try the same cases in each run of the tests, so that a red run is never a
// matter of luck. The soak, and `GAOTAI_SOAK_RUNS=1 npm run test:unit`, try new ones.
import fc from 'fast-check';

if (!process.env['GAOTAI_SOAK_RUNS']) fc.configureGlobal({ seed: 20_261_128 });
