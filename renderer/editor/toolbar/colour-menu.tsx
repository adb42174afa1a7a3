import { Baseline } from 'lucide-react';
import type { LexicalEditor } from 'lexical';
import { DropdownMenu, Toolbar } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import {
  type ColourProperty,
  GROUND_COLOURS,
  setColour,
  TEXT_COLOURS,
} from '../behaviour/text-colours';
import { classNames, Tooltip } from '../../ui';
import type { ToolbarState } from './use-toolbar-state';

type ColourMenuProps = { editor: LexicalEditor; state: ToolbarState };

/** The few colours of words and of their ground. */
export function ColourMenu({ editor, state }: ColourMenuProps) {
  const { t } = useTranslation('editor');
  const on = state.colour !== '' || state.ground !== '';
  return (
    <DropdownMenu.Root modal={false}>
      <Tooltip words={t('colours.button')}>
        <Toolbar.Button asChild disabled={!state.caret || state.block === 'code'}>
          <DropdownMenu.Trigger asChild>
            <button
              type="button"
              className="icon-button tool"
              aria-label={t('colours.button')}
              data-on={on || undefined}
            >
              <Baseline aria-hidden size={17} strokeWidth={1.7} style={{ color: state.colour }} />
            </button>
          </DropdownMenu.Trigger>
        </Toolbar.Button>
      </Tooltip>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu colour-menu"
          sideOffset={5}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            editor.focus();
          }}
        >
          <Swatches
            editor={editor}
            property="color"
            label={t('colours.text')}
            colours={TEXT_COLOURS}
            current={state.colour}
          />
          <Swatches
            editor={editor}
            property="background-color"
            label={t('colours.ground')}
            colours={GROUND_COLOURS}
            current={state.ground}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

type SwatchesProps = {
  editor: LexicalEditor;
  property: ColourProperty;
  label: string;
  colours: readonly { name: string; value: string }[];
  current: string;
};

function Swatches({ editor, property, label, colours, current }: SwatchesProps) {
  const { t } = useTranslation('editor');
  return (
    <DropdownMenu.RadioGroup
      value={current}
      onValueChange={(value) => setColour(editor, property, value || null)}
    >
      <DropdownMenu.Label className="menu-label">{label}</DropdownMenu.Label>
      <div className="swatches">
        <DropdownMenu.RadioItem
          value=""
          className="swatch swatch-none"
          aria-label={t('colours.none')}
        />
        {colours.map(({ name, value }) => (
          <DropdownMenu.RadioItem
            key={name}
            value={value}
            className={classNames('swatch', property === 'color' ? 'swatch-text' : 'swatch-ground')}
            style={property === 'color' ? { color: value } : { backgroundColor: value }}
            aria-label={t(`colours.${name}`)}
            title={t(`colours.${name}`)}
          >
            <span aria-hidden>{t('colours.sample')}</span>
          </DropdownMenu.RadioItem>
        ))}
      </div>
    </DropdownMenu.RadioGroup>
  );
}
