import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startSandbox } from '../../../sandbox/server';
import { tempFolder } from '../../db/testing/temp';
import { runCell } from './cell';
import { SCENARIOS } from './scenarios';
import { TROUBLES } from './troubles';

/** Runs of the property; more when soaking. */
const RUNS = Number(process.env.GAOTAI_SOAK_RUNS ?? 25);

/** Calls that change something are worth more trouble than those that look. */
const ROUTES = [
  '/cgi-bin/stable_token',
  '/cgi-bin/material/add_material',
  '/cgi-bin/material/add_material',
  '/cgi-bin/material/batchget_material',
  '/cgi-bin/draft/add',
  '/cgi-bin/draft/add',
  '/cgi-bin/draft/update',
  '/cgi-bin/draft/get',
  '/cgi-bin/draft/batchget',
  '/cgi-bin/draft/delete',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/freepublish/submit',
  '/cgi-bin/freepublish/get',
  '/cgi-bin/freepublish/batchget',
  '/cgi-bin/message/mass/sendall',
  '/cgi-bin/message/mass/sendall',
  '/cgi-bin/message/mass/get',
];

test(
  'whole deliveries with random faults and kills have one effect each',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SCENARIOS),
        fc.array(
          fc.record({ trouble: fc.constantFrom(...TROUBLES), route: fc.constantFrom(...ROUTES) }),
          { minLength: 1, maxLength: 8 },
        ),
        async (scenario, troubles) => {
          const ports = { startServer: startSandbox, folder: tempFolder() };
          const { problems } = await runCell({ scenario, troubles }, ports);
          expect(problems, `${scenario.name}: ${JSON.stringify(troubles)}`).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  },
  60_000 + RUNS * 4_000,
);
