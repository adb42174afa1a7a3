import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { type Cell, routesOf, runCell } from './cell';
import { SCENARIOS, type Scenario } from './scenarios';
import type { StartServer } from './server';
import { LOOK_UPS, LOST_ANSWERS, TROUBLES } from './troubles';

/** A line of the matrix. */
export type MatrixRow = {
  way: string;
  call: string;
  trouble: string;
  outcome: string;
  questions: number;
  ok: boolean;
  problems: string;
};

/** What the matrix needs from whoever runs it. */
export type MatrixPorts = {
  startServer: StartServer;
  /** Only every `every`-th cell. */
  every: number;
  atOnce: number;
  onRow(row: MatrixRow, done: number, total: number): void;
};

/** Runs every way to send with every trouble at every call that it makes. */
export async function runMatrix(ports: MatrixPorts): Promise<MatrixRow[]> {
  const cells: Cell[] = [];
  for (const scenario of SCENARIOS) {
    const routes = await inFolder((folder) =>
      routesOf(scenario, { startServer: ports.startServer, folder }),
    );
    for (const route of routes) {
      for (const trouble of TROUBLES) cells.push({ scenario, troubles: [{ trouble, route }] });
      cells.push(...lookedUpInVain(scenario, route));
    }
  }
  const chosen = cells.filter((_, index) => index % ports.every === 0);
  const rows: MatrixRow[] = [];
  const waiting = [...chosen];
  const work = async () => {
    for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
      const row = await rowOf(cell, ports.startServer);
      rows.push(row);
      ports.onRow(row, rows.length, chosen.length);
    }
  };
  await Promise.all(Array.from({ length: ports.atOnce }, work));
  return rows;
}

/** The answer of a call is lost, and what looks for its effect meets trouble too. */
function lookedUpInVain(scenario: Scenario, route: string): Cell[] {
  const lookUp = LOOK_UPS[route];
  if (lookUp === undefined || !scenario.lookedUp) return [];
  return LOST_ANSWERS.flatMap((lost) =>
    TROUBLES.map((trouble) => ({
      scenario,
      troubles: [
        { trouble: lost, route },
        { trouble, route: lookUp },
      ],
    })),
  );
}

async function rowOf(cell: Cell, startServer: StartServer): Promise<MatrixRow> {
  const named = {
    way: cell.scenario.name,
    call: cell.troubles.map(({ route }) => route).join(', then '),
    trouble: cell.troubles.map(({ trouble }) => trouble.name).join(', then '),
  };
  try {
    const { outcome, questions, problems } = await inFolder((folder) =>
      runCell(cell, { startServer, folder }),
    );
    return {
      ...named,
      outcome,
      questions,
      ok: problems.length === 0,
      problems: problems.join('; '),
    };
  } catch (error) {
    return { ...named, outcome: 'broke', questions: 0, ok: false, problems: String(error) };
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(os.tmpdir(), 'gaotai-cell-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
