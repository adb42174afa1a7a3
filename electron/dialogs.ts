import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions } from 'electron';
import type { AppText } from './app-text';
import { FILE_KINDS } from './imports/file-kinds';

const IMAGE_EXTENSIONS = 'jpg jpeg png gif webp avif bmp tif tiff heic heif svg'.split(' ');

const THEME_EXTENSIONS = ['json'];

/** The system's dialogs that the application opens. */
export type Dialogs = {
  /** Empty when the person cancels. */
  chooseImages(): Promise<string[]>;
  chooseFiles(): Promise<string[]>;
  chooseThemeFiles(): Promise<string[]>;
  /** Where a theme is to be written; null when the person cancels. */
  chooseThemeTarget(fileName: string): Promise<string | null>;
  /** null when the person cancels. */
  chooseExportFolder(): Promise<string | null>;
  /** Where to save a file; null when the person cancels. */
  chooseSaveFile(fileName: string): Promise<string | null>;
};

/** Opens dialogs over the window, in the language of the moment. */
export function createDialogs(ports: {
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;
  window: BrowserWindow;
  text: () => AppText;
}): Dialogs {
  async function open(options: OpenDialogOptions): Promise<string[]> {
    const { canceled, filePaths } = await ports.dialog.showOpenDialog(ports.window, options);
    return canceled ? [] : filePaths;
  }

  function files(title: string, filter: FileFilter): Promise<string[]> {
    return open({ title, filters: [filter], properties: ['openFile', 'multiSelections'] });
  }

  return {
    chooseImages: () =>
      files(ports.text().chooseImages, {
        name: ports.text().images,
        extensions: IMAGE_EXTENSIONS,
      }),
    chooseFiles: () =>
      files(ports.text().chooseFiles, {
        name: ports.text().importableFiles,
        extensions: Object.values(FILE_KINDS).flat(),
      }),
    chooseThemeFiles: () =>
      files(ports.text().chooseThemeFiles, {
        name: ports.text().themeFiles,
        extensions: THEME_EXTENSIONS,
      }),
    async chooseThemeTarget(fileName) {
      const { canceled, filePath } = await ports.dialog.showSaveDialog(ports.window, {
        title: ports.text().saveTheme,
        defaultPath: fileName,
        filters: [{ name: ports.text().themeFiles, extensions: THEME_EXTENSIONS }],
      });
      return canceled || filePath === '' ? null : filePath;
    },
    async chooseSaveFile(fileName) {
      const options = { defaultPath: fileName };
      const { canceled, filePath } = await ports.dialog.showSaveDialog(ports.window, options);
      return canceled || filePath === '' ? null : filePath;
    },
    async chooseExportFolder() {
      const title = ports.text().chooseExportFolder;
      const [folder] = await open({ title, properties: ['openDirectory', 'createDirectory'] });
      return folder ?? null;
    },
  };
}
