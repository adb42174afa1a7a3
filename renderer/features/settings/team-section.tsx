import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personSchema } from '../../../core/domain/person';
import { changePolicy, people } from '../../../core/workspace/workspace';
import { useStores, useWindow, useWorkspace } from '../../app/stores';
import { Button, IconButton, Select, Switch, TextInput } from '../../ui';

const SOLO = 'solo';

/** The people of the team, who of them is here, and whether a second one has to agree. */
export function TeamSection() {
  const { t } = useTranslation('people');
  const { workspace, window } = useStores();
  const all = useWorkspace((s) => s.workspace.people);
  const policy = useWorkspace((s) => s.workspace.policy);
  const personId = useWindow((s) => s.info.settings.personId);
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() === '') return;
    const person = personSchema.parse({
      id: crypto.randomUUID(),
      name: name.trim(),
      createdAtMs: Date.now(),
    });
    workspace.getState().change((doc) => people.put(doc, person));
    setName('');
  };
  return (
    <>
      {all.length > 0 && (
        <ul>
          {all.map((person) => (
            <li key={person.id} className="field-line">
              <span>{person.name}</span>
              <IconButton
                icon={X}
                label={t('remove', { name: person.name })}
                onClick={() => workspace.getState().change((doc) => people.remove(doc, person.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="field-line">
        <TextInput
          aria-label={t('name')}
          placeholder={t('name')}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button icon={Plus} disabled={name.trim() === ''} onClick={add}>
          {t('add')}
        </Button>
      </div>
      {all.length > 0 && (
        <div className="field-line">
          <span>{t('me')}</span>
          <Select
            label={t('me')}
            value={personId ?? SOLO}
            options={[
              { value: SOLO, label: t('solo') },
              ...all.map((person) => ({ value: String(person.id), label: person.name })),
            ]}
            onChange={(value) =>
              void window.getState().saveSettings({
                personId: all.find((person) => person.id === value)?.id ?? null,
              })
            }
          />
        </div>
      )}
      <Switch
        label={t('approval')}
        hint={t('approvalHint')}
        checked={policy.secondApproval}
        onChange={(secondApproval) =>
          workspace.getState().change((doc) => changePolicy(doc, { secondApproval }))
        }
      />
    </>
  );
}
