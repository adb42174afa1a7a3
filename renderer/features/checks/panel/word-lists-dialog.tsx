import { FileUp, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { readWordList } from '../../../../core/checks/words/read-word-list';
import { severitySchema } from '../../../../core/domain/finding';
import { wordListIdSchema } from '../../../../core/domain/ids';
import type { WordList } from '../../../../core/domain/word-list';
import { wordLists } from '../../../../core/workspace/workspace';
import { useStores } from '../../../app/stores';
import {
  Button,
  Dialog,
  EmptyState,
  Field,
  IconButton,
  Select,
  Switch,
  TextArea,
  TextInput,
} from '../../../ui';
import { wordListText } from './word-list-text';
import { readTextFile } from './read-text-file';
import './word-lists.css';

/** The company's own lists of words: made by hand or out of a file, shared with the team. */
export function WordListsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('checks');
  const { workspace } = useStores();
  const lists = useStore(workspace, (s) => s.workspace.wordLists);
  const file = useRef<HTMLInputElement>(null);
  const add = (name: string, text: string) => {
    const id = wordListIdSchema.parse(crypto.randomUUID());
    const { words } = readWordList(text);
    const list: WordList = {
      id,
      name,
      enabled: true,
      severity: 'warning',
      words,
      createdAtMs: Date.now(),
    };
    workspace.getState().change((doc) => wordLists.put(doc, list));
  };
  const importFiles = async (files: FileList | null) => {
    for (const one of files ?? []) add(one.name.replace(/\.[^.]+$/, ''), await readTextFile(one));
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('lists.title')}
      lead={t('lists.lead')}
      closeLabel={t('common:close')}
      footer={
        <>
          <input
            ref={file}
            hidden
            multiple
            type="file"
            accept=".txt,.csv,.tsv,text/plain,text/csv"
            aria-label={t('lists.import')}
            onChange={({ currentTarget }) => {
              void importFiles(currentTarget.files);
            }}
          />
          <Button icon={FileUp} onClick={() => file.current?.click()}>
            {t('lists.import')}
          </Button>
          <Button icon={Plus} onClick={() => add(t('lists.newName'), '')}>
            {t('lists.add')}
          </Button>
        </>
      }
    >
      {lists.length === 0 ? (
        <EmptyState icon={FileUp} title={t('lists.none')} words={t('lists.noneNext')} />
      ) : (
        <ul className="word-lists">
          {lists.map((list) => (
            <WordListEditor key={list.id} list={list} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function WordListEditor({ list }: { list: WordList }) {
  const { t } = useTranslation('checks');
  const { workspace } = useStores();
  const [text, setText] = useState<string | null>(null);
  const change = (patch: Partial<Omit<WordList, 'id'>>) =>
    workspace.getState().change((doc) => wordLists.change(doc, list.id, patch));
  const finish = () => {
    if (text !== null) change({ words: readWordList(text).words });
    setText(null);
  };
  return (
    <li className="word-list">
      <div className="word-list-head">
        <TextInput
          aria-label={t('lists.name')}
          value={list.name}
          maxLength={40}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <Select
          label={t('lists.severity')}
          value={list.severity}
          options={severitySchema.options.map((value) => ({
            value,
            label: t(`findings:severity.${value}`),
          }))}
          onChange={(severity) => change({ severity })}
        />
        <Switch
          label={t('lists.enabled')}
          checked={list.enabled}
          onChange={(enabled) => change({ enabled })}
        />
        <IconButton
          icon={Trash2}
          label={t('lists.remove', { name: list.name })}
          onClick={() => workspace.getState().change((doc) => wordLists.remove(doc, list.id))}
        />
      </div>
      <Field label={t('lists.words', { count: list.words.length })} hint={t('lists.wordsHint')}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={5}
            spellCheck={false}
            placeholder={t('lists.wordsEmpty')}
            value={text ?? wordListText(list.words)}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onBlur={finish}
          />
        )}
      </Field>
    </li>
  );
}
