import type { TaskHandlers } from '../tasks';
import { fitImage } from './fit';
import type { ImageTasks } from './image-tasks';
import { takeInImage } from './take-in';

/** What the image worker does. */
export function createImageHandlers(): TaskHandlers<ImageTasks> {
  return {
    takeIn: takeInImage,
    fit: ({ image, limits }) => fitImage(image, limits),
  };
}
