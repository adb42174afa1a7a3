import { z } from 'zod';
import type { DeliveryId } from '../../core/domain/ids';
import { type Schedule, scheduleSchema } from '../../core/schedule/schedule';
import type { Db } from '../db/database';
import { allRows, firstRow, runSql } from '../db/sql';

const COLUMNS = `delivery_id AS deliveryId, wall_date AS "date", wall_time AS "time", zone,
  at_ms AS atMs, place, state, miss_reason AS missReason, announced_at_ms AS announcedAtMs`;

const scheduleRow = z
  .object({ date: z.string(), time: z.string(), zone: z.string() })
  .loose()
  .transform(({ date, time, zone, ...rest }) => ({ ...rest, wall: { date, time, zone } }))
  .pipe(scheduleSchema);

/** Every schedule that still waits or asks, the earliest first. */
export function listOpenSchedules(db: Db): Schedule[] {
  return allRows(
    db,
    scheduleRow,
    `SELECT ${COLUMNS} FROM schedules WHERE state IN ('waiting', 'missed') ORDER BY at_ms, delivery_id`,
  );
}

/** The schedule of a delivery, or null. */
export function getSchedule(db: Db, deliveryId: DeliveryId): Schedule | null {
  return firstRow(
    db,
    scheduleRow,
    `SELECT ${COLUMNS} FROM schedules WHERE delivery_id = ?`,
    deliveryId,
  );
}

/** Adds the schedule of a delivery. */
export function insertSchedule(db: Db, schedule: Schedule): void {
  const { deliveryId, wall, atMs, place, state, missReason, announcedAtMs } = schedule;
  runSql(
    db,
    `INSERT INTO schedules
       (delivery_id, wall_date, wall_time, zone, at_ms, place, state, miss_reason, announced_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    deliveryId,
    wall.date,
    wall.time,
    wall.zone,
    atMs,
    place,
    state,
    missReason,
    announcedAtMs,
  );
}

/**
 * Changes a schedule that is still as `before` says; answers whether it was. Two processes that
 * both want to act on a schedule both ask here, and only one is told yes.
 */
export function replaceSchedule(db: Db, before: Schedule, after: Schedule): boolean {
  const { wall, atMs, place, state, missReason, announcedAtMs } = after;
  const changed = runSql(
    db,
    `UPDATE schedules
     SET wall_date = ?, wall_time = ?, zone = ?, at_ms = ?, place = ?, state = ?, miss_reason = ?,
       announced_at_ms = ?
     WHERE delivery_id = ? AND state = ? AND at_ms = ? AND place = ? AND announced_at_ms IS ?`,
    wall.date,
    wall.time,
    wall.zone,
    atMs,
    place,
    state,
    missReason,
    announcedAtMs,
    before.deliveryId,
    before.state,
    before.atMs,
    before.place,
    before.announcedAtMs,
  );
  return changed === 1;
}
