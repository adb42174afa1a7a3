import type { DeliveryId } from '../../core/domain/ids';
import { type DeliveryRow, getDeliveryRow, listUnendedRows } from './delivery-queries';
import type { DeliveryPorts } from './ports';
import { type Runner, createRunner } from './runner';
import { createTurns } from './turns';

/** How long closing waits for calls that are under way; the journal takes care of the rest. */
const CLOSING_MS = 2_000;

/** The runners of all deliveries that are on their way: one each, and one account after the other. */
export function createRunners(ports: DeliveryPorts) {
  const { db, clock } = ports;
  const turns = createTurns();
  const runners = new Map<DeliveryId, { runner: Runner; ended: Promise<void> }>();
  let closing = false;

  function launch(row: DeliveryRow): void {
    if (closing || runners.has(row.id)) return;
    const runner = createRunner(ports, row.id, () => closing);
    const ended = follow(runner, row);
    runners.set(row.id, { runner, ended });
  }

  async function follow(runner: Runner, row: DeliveryRow): Promise<void> {
    try {
      await walk(runner, row).finally(() => runners.delete(row.id));
      // Resumed in the very moment in which it stopped.
      const now = closing ? null : getDeliveryRow(db, row.id);
      if (now?.state === 'running') launch(now);
    } catch (error) {
      ports.onUnexpected(error);
    }
  }

  async function walk(runner: Runner, row: DeliveryRow): Promise<void> {
    const outcome = await turns.take(row.accountId, () => runner.runToPublication());
    // Waiting for the publication keeps no other delivery from going on.
    if (outcome === 'submitted') await runner.runToEnd();
  }

  return {
    /** Has a delivery look at its journal now: a new runner, or the end of the present wait. */
    proceed(row: DeliveryRow): void {
      const running = runners.get(row.id);
      if (running) running.runner.wake();
      else launch(row);
    },

    /** Goes on with what was on its way when the application ended. */
    goOn(): void {
      for (const row of listUnendedRows(db)) launch(row);
    },

    /** Ends every wait: the time may be over, the network back. */
    wakeAll(): void {
      for (const { runner } of runners.values()) runner.wake();
    },

    /** Takes no more steps, and waits a moment for calls that are under way. */
    async close(): Promise<void> {
      closing = true;
      const ends = [...runners.values()].map(({ runner, ended }) => {
        runner.wake();
        return ended;
      });
      const patience = new AbortController();
      await Promise.race([Promise.all(ends), clock.delay(CLOSING_MS, patience.signal)]);
      patience.abort();
    },
  };
}
