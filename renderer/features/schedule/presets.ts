import { daysLater, resolveWallTime, wallTimeAt } from '../../../core/schedule/resolve';
import type { WallTime } from '../../../core/schedule/wall-time';

/** Times at which accounts like to send, by the day on which they are. */
const PRESETS = [
  { key: 'thisEvening', days: 0, time: '20:00' },
  { key: 'tomorrowMorning', days: 1, time: '08:00' },
  { key: 'tomorrowNoon', days: 1, time: '12:00' },
  { key: 'tomorrowEvening', days: 1, time: '20:00' },
] as const;

/** A time to choose with one click. */
export type Preset = { key: (typeof PRESETS)[number]['key']; wall: WallTime };

/** The usual times that are still to come. */
export function presetsAt(nowMs: number, zone: string): Preset[] {
  const today = wallTimeAt(nowMs, zone);
  return PRESETS.map(({ key, days, time }) => ({
    key,
    wall: { ...daysLater(today, days), time },
  })).filter(({ wall }) => resolveWallTime(wall).atMs > nowMs);
}
