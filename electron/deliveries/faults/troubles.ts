import { fail } from '../../../core/result';
import type { Transport } from '../../wechat/http';
import type { FaultServer, ServerFault } from './server';

/** One thing that goes wrong, once, with one call. */
export type Trouble =
  | { name: string; kind: 'server'; fault: (route: string) => ServerFault }
  /** The client's side: the call is swallowed, answered to nobody, or arrives late. */
  | { name: string; kind: 'line'; how: LineTrouble };

type LineTrouble =
  | 'timeout-before'
  | 'timeout-after'
  | 'timeout-late'
  | 'busy-after'
  | 'killed-before'
  | 'killed-after';

/** How late a call that was given up still takes effect; shorter than any look-up goes on. */
const LATE_MS = 10_000;

const server = (name: string, fault: (route: string) => ServerFault): Trouble => ({
  name,
  kind: 'server',
  fault,
});
const line = (name: string, how: LineTrouble): Trouble => ({ name, kind: 'line', how });

/** Everything that can go wrong with a call. */
export const TROUBLES: readonly Trouble[] = [
  line('timeout before the effect', 'timeout-before'),
  line('timeout after the effect', 'timeout-after'),
  line('timeout, effect ten seconds later', 'timeout-late'),
  server('connection broken before the effect', (route) => ({ route, kind: 'dropBefore' })),
  server('connection broken after the effect', (route) => ({ route, kind: 'dropAfter' })),
  server('status 500 before the effect', (route) => ({ route, kind: 'http500', when: 'before' })),
  server('status 500 after the effect', (route) => ({ route, kind: 'http500', when: 'after' })),
  server('a page instead of an answer', (route) => ({ route, kind: 'html', when: 'after' })),
  server('half an answer', (route) => ({ route, kind: 'truncatedJson' })),
  server('busy (-1) before the effect', (route) => ({ route, kind: 'errcode', errcode: -1 })),
  line('busy (-1) after the effect', 'busy-after'),
  server('token superseded (40001)', (route) => ({ route, kind: 'errcode', errcode: 40001 })),
  server('token runs out', (route) => ({ route, kind: 'expiredToken' })),
  server('daily limit (45009)', (route) => ({ route, kind: 'errcode', errcode: 45009 })),
  line('killed before the call', 'killed-before'),
  line('killed after the call', 'killed-after'),
];

/** What is done to find out whether a call whose answer was lost took effect. */
export const LOOK_UPS: Readonly<Record<string, string>> = {
  '/cgi-bin/material/add_material': '/cgi-bin/material/batchget_material',
  '/cgi-bin/draft/add': '/cgi-bin/draft/batchget',
  '/cgi-bin/draft/update': '/cgi-bin/draft/get',
  '/cgi-bin/freepublish/submit': '/cgi-bin/freepublish/batchget',
  // Made again with the same `clientmsgid`.
  '/cgi-bin/message/mass/sendall': '/cgi-bin/message/mass/sendall',
};

/** Leave it open whether a call took effect: once it did, once it did not, once it does later. */
export const LOST_ANSWERS = TROUBLES.filter(
  (trouble) => trouble.kind === 'line' && trouble.how.startsWith('timeout'),
);

/** A line to the server on which one trouble can be ordered. */
export type FaultyLine = {
  transport: Transport;
  /** Orders the trouble for the next call of a route that has none yet; several come in their order. */
  order(trouble: Trouble, route: string): void;
  /** Told how to end the life that goes on now. */
  onDeath(die: () => void): void;
};

/** Puts a line with troubles before a transport. `after` runs something when a time has passed. */
export function faultyLine(options: {
  transport: Transport;
  server: FaultServer;
  after: (ms: number, work: () => Promise<unknown>) => void;
}): FaultyLine {
  const { transport } = options;
  const ordered: { trouble: Trouble; route: string }[] = [];
  let die: () => void = () => undefined;
  const never = () => new Promise<never>(() => undefined);

  const act: Transport = async (request) => {
    const at = ordered.findIndex(({ route }) => route === request.path);
    const [met] = at === -1 ? [] : ordered.splice(at, 1);
    if (met === undefined) return transport(request);
    if (met.trouble.kind === 'server') {
      options.server.faults.add(met.trouble.fault(met.route));
      return transport(request);
    }
    switch (met.trouble.how) {
      case 'timeout-before':
        return fail({ kind: 'timeout', effect: 'unknown' });
      case 'timeout-after':
        await transport(request);
        return fail({ kind: 'timeout', effect: 'unknown' });
      case 'timeout-late':
        options.after(LATE_MS, () => transport(request));
        return fail({ kind: 'timeout', effect: 'unknown' });
      case 'busy-after':
        await transport(request);
        return fail({
          kind: 'refused',
          effect: 'unknown',
          errcode: -1,
          errmsg: 'system error',
          rid: null,
        });
      case 'killed-before':
        die();
        return never();
      case 'killed-after':
        await transport(request);
        die();
        return never();
    }
  };

  return {
    transport: act,
    order: (trouble, route) => void ordered.push({ trouble, route }),
    onDeath: (how) => {
      die = how;
    },
  };
}
