import { join } from 'node:path';
import type { Delivery } from '../../../core/domain/delivery';
import type { ArticleId } from '../../../core/domain/ids';
import { openDatabase } from '../../db/open';
import type { Checkpoint } from '../checkpoint';
import { publishing } from './articles';
import { type Desk, openDesk } from './desk';

/** What a run over several lives of the application came to. */
export type Lives = {
  delivery: Delivery;
  /** How often the application was started. */
  starts: number;
  /** Whatever the applications reported as unexpected. */
  unexpected: unknown[];
};

type DeskOptions = Omit<Parameters<typeof openDesk>[0], 'db' | 'checkpoint'>;

/** More starts and resumptions than any sequence of faults needs. */
const MOST_STARTS = 60;

/**
 * Sends one article with an application that dies at some checkpoints and is started again each
 * time, until the delivery is over. Dying is simulated: from then on nothing of that life goes on,
 * and its database connection is gone. Deliveries that stop for a person are resumed.
 */
export async function sendOverLives(
  folder: string,
  articleId: ArticleId,
  options: DeskOptions,
  /** Asked at every checkpoint. */
  dies: (place: Parameters<Checkpoint>[0]) => boolean,
): Promise<Lives> {
  const unexpected: unknown[] = [];
  for (let starts = 1; starts <= MOST_STARTS; starts += 1) {
    const opened = openDatabase(join(folder, 'gaotai.sqlite'));
    if (opened.state !== 'ready') throw new Error(`the database is ${opened.state}`);
    const { db } = opened;
    let die: () => void = () => undefined;
    const death = new Promise<'dead'>((resolve) => {
      die = () => resolve('dead');
    });
    const desk = openDesk({
      ...options,
      db,
      checkpoint: (place) => {
        if (!dies(place)) return undefined;
        db.close();
        die();
        return new Promise<never>(() => undefined);
      },
    });
    const outcome = await Promise.race([liveOnce(desk, articleId), death]);
    unexpected.push(...desk.unexpected);
    if (outcome === 'dead') continue;
    await desk.deliveries.close();
    db.close();
    return { delivery: outcome, starts, unexpected };
  }
  throw new Error('the delivery did not end');
}

async function liveOnce(desk: Desk, articleId: ArticleId): Promise<Delivery> {
  const account = await desk.accounts.createSandbox('沙盒', 'service');
  const [known] = desk.deliveries.list();
  if (known) desk.deliveries.goOn();
  const { id } = known ?? (await desk.deliveries.start(publishing(articleId, account.id)));
  for (let resumed = 0; resumed < MOST_STARTS; resumed += 1) {
    const over = await desk.untilOver(id);
    if (over.state !== 'stopped') return over;
    desk.deliveries.resume(id);
  }
  throw new Error('the delivery stops again and again');
}
