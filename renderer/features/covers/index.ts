export { CoverCards } from './cover-cards';
export { CoverImage } from './cover-image';
